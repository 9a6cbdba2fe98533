import { describe, expect, it } from 'vitest'
import { sampleArticleId, sampleLibrary } from '../../../renderer/library/sample/sample-library.ts'
import { tags } from '../../../shared/model/tag.ts'

describe('the sample', () => {
  const { annotations, articles, relations, texts } = sampleLibrary()

  it('is the same each time', () => {
    expect(sampleLibrary()).toEqual(sampleLibrary())
    expect(articles.map(({ id }) => id)).toEqual([sampleArticleId])
  })
  it('has a handful of annotations of each tag, where their words stand', () => {
    for (const tag of tags) {
      expect(annotations.filter((annotation) => annotation.tag === tag).length).toBeGreaterThan(2)
    }
    const text = texts.get(sampleArticleId)?.text ?? ''
    for (const { start, end, quote } of annotations)
      expect(text.slice(start, end)).toBe(quote.exact)
  })
  it('has two relations between its annotations, and no id twice', () => {
    const ids = annotations.map(({ id }) => id)
    expect(relations.map(({ kind }) => kind)).toEqual(['denies', 'supports'])
    for (const { from, to } of relations) expect(ids).toEqual(expect.arrayContaining([from, to]))
    expect(new Set([...ids, ...relations.map(({ id }) => id)]).size).toBe(ids.length + 2)
  })
})
