import { spanCount } from '../../../shared/search/packed-spans.ts'
import { useFind } from '../../state/find.ts'
import type { FindState } from './use-finding.ts'

interface FindCountProps extends FindState {
  readonly onShowHidden: () => void
}

const counts = new Intl.NumberFormat()

/** Which hit of how many is shown, or why there is none. */
export function FindCount({ finding, hiddenCount, onShowHidden }: FindCountProps) {
  const { hits, at } = useFind()
  return (
    <p className="find-count" role="status">
      {finding !== null && <span>{sentence()}</span>}
      {hiddenCount > 0 && (
        <button type="button" className="link-button" onClick={onShowHidden}>
          {counts.format(hiddenCount)} in left-out passages. Show
        </button>
      )}
    </p>
  )

  function sentence(): string {
    switch (finding?.kind) {
      case 'unreadable':
        return `Not a regular expression yet: ${finding.reason}.`
      case 'too-long':
        return 'Stopped: this expression takes too long here. Try a simpler one.'
      case 'hits':
      case undefined:
        return at < 0
          ? 'Not found'
          : `${counts.format(at + 1)} of ${counts.format(spanCount(hits))}`
    }
  }
}
