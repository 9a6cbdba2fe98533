import { showLeftOut } from '../state/session.ts'

interface LeftOutSwitchProps {
  readonly count: number
  readonly shown: boolean
}

/** Says how much is left out of the article, and shows or hides it. Nothing where nothing is. */
export function LeftOutSwitch({ count, shown }: LeftOutSwitchProps) {
  if (count === 0) return null
  const what = count === 1 ? '1 passage is left out.' : `${count} passages are left out.`
  return (
    <p className="left-out-line">
      {what}{' '}
      <button
        type="button"
        className="link-button"
        aria-pressed={shown}
        onClick={() => showLeftOut(!shown)}
      >
        {shown ? 'Hide' : 'Show'}
      </button>
      {shown && ' Click one to take it in again.'}
    </p>
  )
}
