import { EyeOff, TriangleAlert } from 'lucide-react'
import type { TeamFileState } from '../state/team.ts'
import { counted } from '../ui/counted.ts'
import { shortTime } from '../ui/short-time.ts'

/** The others' files, with whose work is in them and what became of it. */
export function TeamFileList({ files }: { readonly files: readonly TeamFileState[] }) {
  if (files.length === 0) {
    return (
      <p className="team-quiet">
        No files of others are here yet. They come once a colleague has chosen the same folder.
      </p>
    )
  }
  return (
    <ul className="team-files" aria-label="Files of others" tabIndex={0}>
      {files.map(({ name, annotators, mergedAt, problem, heldBack }) => (
        <li key={name}>
          <span className="team-who">{annotators === '' ? name : annotators}</span>
          {mergedAt !== null && (
            <span className="team-quiet">
              merged <time dateTime={mergedAt}>{shortTime(mergedAt)}</time>
            </span>
          )}
          {annotators !== '' && <span className="team-name team-quiet">{name}</span>}
          {heldBack > 0 && (
            <span className="team-held team-quiet">
              <EyeOff size={14} aria-hidden /> {counted(heldBack, 'annotation')} kept back: you
              annotate what they are in without seeing the work of others.
            </span>
          )}
          {problem !== null && (
            <span className="team-problem">
              <TriangleAlert size={14} aria-hidden /> {problem}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
