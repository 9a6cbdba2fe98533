import { useId } from 'react'
import type { ArticleId } from '../../../shared/model/article.ts'
import type { OlderCapture } from '../../storage/find-older-captures.ts'
import { capturedTime } from '../../ui/captured-time.ts'

interface NewerQuestionProps {
  readonly older: readonly OlderCapture[]
  readonly supersedes: ArticleId | null
  readonly onChange: (supersedes: ArticleId | null) => void
}

/** More than a handful would hide the text; the likest come first. */
const shown = 4

/** Asks whether an article is a newer version of one that is in the library. */
export function NewerQuestion({ older, supersedes, onChange }: NewerQuestionProps) {
  const name = useId()
  return (
    <fieldset className="newer">
      <legend>It looks like a newer version of an article in your library.</legend>
      {older.slice(0, shown).map(({ article, likeness, sameAddress, annotations }) => (
        <label key={article.id} className="newer-choice">
          <input
            type="radio"
            name={name}
            checked={supersedes === article.id}
            onChange={() => onChange(article.id)}
          />
          <span>
            Newer version of “<span dir="auto">{article.title}</span>”
            <span className="newer-facts">{facts(article.captured, likeness, sameAddress)}</span>
            <span className="newer-facts">{consequence(annotations)}</span>
          </span>
        </label>
      ))}
      <label className="newer-choice">
        <input
          type="radio"
          name={name}
          checked={supersedes === null}
          onChange={() => onChange(null)}
        />
        <span>An article of its own</span>
      </label>
    </fieldset>
  )
}

/** The one that an article of this title most likely is a newer version of; null where that is not clear. */
export function likelyOlder(older: readonly OlderCapture[], title: string): ArticleId | null {
  const [likest] = older
  if (likest === undefined) return null
  const { article, likeness, sameAddress } = likest
  const isLikely =
    likeness >= 0.6 ||
    (article.title === title && likeness >= 0.35) ||
    (sameAddress && likeness >= 0.2)
  return isLikely ? article.id : null
}

function facts(captured: string, likeness: number, sameAddress: boolean): string {
  const share = `about ${Math.round(likeness * 100)} % of the text is the same`
  const when = capturedTime(captured, { dateStyle: 'long' })
  const from = sameAddress ? 'same address, ' : ''
  return `Captured ${when ?? 'at a time not known'}; ${from}${share}.`
}

function consequence(annotations: number): string {
  if (annotations === 0) return 'Both versions stay in the library.'
  const them = annotations === 1 ? 'Its annotation is' : `Its ${annotations} annotations are`
  return `Both versions stay. ${them} carried over where the words are the same; the rest you decide.`
}
