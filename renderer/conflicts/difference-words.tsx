import { wordDifference } from '../../shared/carry/word-difference.ts'
import type { ConflictDifference } from '../../shared/conflict/conflict.ts'
import { tags } from '../../shared/model/tag.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface FieldWordsProps {
  readonly name: string
  readonly words: string
}

/** What a field says, as it is shown elsewhere. */
export function FieldWords({ name, words }: FieldWordsProps) {
  if (name === 'tag') {
    const tag = tags.find((each) => each === words) ?? null
    return (
      <span className={`conflict-tag tag-${tag ?? 'untagged'}`}>
        <TagIcon tag={tag} size={14} />
        {tagName(tag)}
      </span>
    )
  }
  return words === '' ? <span className="conflict-none">none</span> : words
}

interface DifferenceWordsProps {
  readonly difference: ConflictDifference
  readonly version: number
}

/** What a field says in one version; where two stand side by side, with what only this one says. */
export function DifferenceWords({ difference, version }: DifferenceWordsProps) {
  const { name, words } = difference
  const own = words[version] ?? ''
  const others = words.filter((each, at) => at !== version && each !== null)
  const [other] = others
  if (name === 'tag' || own === '' || others.length !== 1 || !other) {
    return <FieldWords name={name} words={own} />
  }
  return wordDifference(other, own).map(({ kind, text }, at) => {
    if (kind === 'deleted') return null
    return kind === 'kept' ? text : <mark key={at}>{text}</mark>
  })
}
