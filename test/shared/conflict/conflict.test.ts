import { describe, expect, it } from 'vitest'
import { conflictOf, settleWhole } from '../../../shared/conflict/conflict.ts'
import type { Conflicted } from '../../../shared/conflict/conflict.ts'
import type { Choice } from '../../../shared/conflict/settle-record.ts'
import { articleTombstone, annotationTombstone } from '../../../shared/exchange/tombstone.ts'
import { joinRecords, statesOf, wholeVersion } from '../../../shared/merge/join-records.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { compareVersions } from '../../../shared/model/version.ts'
import { annotation, article } from '../../renderer/storage/make.ts'

const at = (day: number) => `2026-03-0${day}T10:00:00Z`
const seeing = { replica: 'me', nameOf: (id: string) => `“${id}”` }

function whole(...states: readonly Annotation[]): Conflicted {
  const record = states.reduce((a, b) => joinRecords(a, b))
  return { kind: 'annotation', id: record.id, articleId: record.articleId, record }
}

const mine = annotation('a', {
  tag: 'claim',
  note: 'He said it twice.',
  labels: ['costs'],
  modified: at(2),
  version: { other: 1, me: 1 },
})
const theirs = annotation('a', {
  tag: 'denial',
  note: 'See page two.',
  labels: ['costs', 'harbour'],
  modified: at(3),
  version: { other: 2 },
})
const gone = annotationTombstone(
  { id: 'a', created: mine.created, modified: at(4), version: { third: 1, other: 1 } },
  mine.articleId,
)

describe('what is to be settled', () => {
  it('is each differing field in each version, the later first, and who changed it', () => {
    expect(conflictOf(whole(mine, theirs), seeing)).toEqual({
      kind: 'annotation',
      id: 'a',
      articleId: article.id,
      creator: 'Colleague',
      seen: { other: 2, me: 1 },
      versions: [
        { isDeleted: false, modified: at(3), isHere: false },
        { isDeleted: false, modified: at(2), isHere: true },
      ],
      differences: [
        { name: 'tag', label: 'Tag', words: ['denial', 'claim'], both: null },
        // One has all labels of the other, so there is nothing to put together.
        { name: 'labels', label: 'Labels', words: ['costs, harbour', 'costs'], both: null },
        {
          name: 'note',
          label: 'Note',
          words: ['See page two.', 'He said it twice.'],
          both: 'See page two.\n\nHe said it twice.',
        },
      ],
    })
  })

  it('is whether the record stays, where one side deleted it', () => {
    const conflict = conflictOf(whole(mine, gone), seeing)
    expect(conflict?.versions.map(({ isDeleted }) => isDeleted)).toEqual([false, true])
    expect(conflict?.differences).toEqual([])
  })

  it('is nothing where there is nothing to choose', () => {
    const same = { ...mine, version: { other: 2 } }
    const deleted = { ...gone, version: { other: 2 } }
    const captured = {
      ...article,
      captured: at(5),
      fileName: 'two.txt',
      version: { me: 1 },
    }
    const articles: Conflicted = {
      kind: 'article',
      id: article.id,
      text: null,
      record: joinRecords(article, captured),
    }
    expect(conflictOf(whole(mine), seeing)).toBeNull()
    expect(conflictOf(whole(mine, same), seeing)).toBeNull()
    expect(conflictOf(whole(deleted, gone), seeing)).toBeNull()
    expect(conflictOf(articles, seeing)).toBeNull()
  })

  it('shows the capture too where two people say different things of an article', () => {
    const other = { ...article, title: 'Vu', captured: at(5), version: { me: 1 } }
    const removed = articleTombstone({ ...article, version: { third: 1 } })
    const of = (record: typeof article) =>
      conflictOf({ kind: 'article', id: article.id, text: null, record }, seeing)
    expect(of(joinRecords(article, other))?.differences.map(({ name }) => name)).toEqual([
      'title',
      'capture',
    ])
    expect(of(joinRecords(article, removed))?.versions).toHaveLength(2)
  })
})

describe('settling', () => {
  const settle = (from: Conflicted, choice: Choice): Annotation => {
    const settled = settleWhole(from, { choice, replica: 'me', now: at(9) })
    return settled.record as Annotation
  }

  it.each([
    { name: 'the first', choice: { kind: 'keep', version: 0 }, says: { ...theirs } },
    { name: 'the other', choice: { kind: 'keep', version: 1 }, says: { ...mine } },
    {
      name: 'a field from each, and both notes',
      choice: { kind: 'combine', picks: { tag: 1, note: 'both' } },
      says: { ...theirs, tag: 'claim', note: 'See page two.\n\nHe said it twice.' },
    },
  ] as const)('keeps $name, in a version that includes all', ({ choice, says }) => {
    const open = whole(mine, theirs)
    const settled = settle(open, choice)
    expect(settled).toEqual({ ...says, modified: at(9), version: { other: 2, me: 2 } })
    for (const state of statesOf(open.record as Annotation)) {
      expect(compareVersions(settled.version, state.version)).toBe('newer')
      expect(joinRecords(state, settled)).toEqual(settled)
    }
  })

  it('deletes it, still naming who made it, or keeps it', () => {
    const open = whole(mine, gone)
    const deleted = settle(open, { kind: 'keep', version: 1 })
    expect(deleted).toMatchObject({ deleted: true, creator: mine.creator, created: mine.created })
    expect(settle(open, { kind: 'keep', version: 0 })).toMatchObject({
      deleted: false,
      note: mine.note,
    })
  })

  it('puts three versions together', () => {
    const third = annotation('a', {
      note: 'A third one.',
      labels: ['sea'],
      version: { third: 1, other: 1 },
    })
    const open = whole(mine, theirs, third)
    const all = settle(open, { kind: 'combine', picks: { note: 'both', labels: 'both' } })
    expect(all.labels).toEqual(['costs', 'harbour', 'sea'])
    expect(all.note.split('\n\n')).toHaveLength(3)
    expect(all.version).toEqual({ other: 2, me: 2, third: 1 })
    expect(all.concurrent).toBeUndefined()
    expect(wholeVersion(all)).toEqual(all.version)
  })

  it('does not take a version for settled that is not there', () => {
    expect(() => settle(whole(mine, theirs), { kind: 'keep', version: 2 })).toThrow(RangeError)
  })
})
