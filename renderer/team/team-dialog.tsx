import { useEffect, useRef } from 'react'
import { FolderSync } from 'lucide-react'
import { useTeam } from '../state/team.ts'
import type { Team } from '../state/team.ts'
import { useAnnotator } from '../storage/hooks.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { shortTime } from '../ui/short-time.ts'
import type { TeamControls } from './team-controls.ts'
import { TeamFileList } from './team-file-list.tsx'
import './team.css'

interface TeamDialogProps {
  /** Null where the browser lets no page use a folder. */
  readonly controls: TeamControls | null
  /** Whether files are exchanged by themselves, or only when asked for. */
  readonly isWatched: boolean
  readonly onClose: () => void
}

/** The folder through which a team exchanges its work: which it is, and what is in it. */
export function TeamDialog({ controls, isWatched, onClose }: TeamDialogProps) {
  const team = useTeam()
  return (
    <Dialog title="Team folder" onClose={onClose}>
      <div className="team">
        {controls === null ? (
          <p>
            This browser lets no page use a folder. Use Claimbench in Chrome, Edge or Chromium, or
            the desktop program; or exchange files with Export… and Import….
          </p>
        ) : team.folder ? (
          <UsedFolder team={team} controls={controls} isWatched={isWatched} name={team.folder} />
        ) : (
          <NoFolder controls={controls} isWatched={isWatched} problem={team.problem} />
        )}
      </div>
    </Dialog>
  )
}

interface NoFolderProps {
  readonly controls: TeamControls
  readonly isWatched: boolean
  readonly problem: string | null
}

function NoFolder({ controls, isWatched, problem }: NoFolderProps) {
  return (
    <>
      <p>
        Choose a folder that Syncthing, Nextcloud, a network share or the like carries between you
        and your colleagues. Claimbench writes your work there as one file of your own, merges the
        files of the others, and never writes a file of somebody else.
      </p>
      <p className="team-quiet">
        {isWatched
          ? 'What they do arrives by itself, and what you do goes to them some seconds later.'
          : 'In a browser window this happens whenever you press “Exchange now”.'}
      </p>
      <Problem sentence={problem} />
      <div className="dialog-actions">
        <button
          type="button"
          className="button button-primary"
          data-takes-focus
          onClick={() => void controls.choose()}
        >
          Choose folder…
        </button>
      </div>
    </>
  )
}

interface UsedFolderProps {
  readonly team: Team
  readonly controls: TeamControls
  readonly isWatched: boolean
  readonly name: NonNullable<Team['folder']>
}

function UsedFolder({ team, controls, isWatched, name: { name, isAllowed } }: UsedFolderProps) {
  const { doing, exchangedAt, ownName, others, problem, arrived } = team
  const annotator = useAnnotator()
  const nextRef = useRef<HTMLButtonElement>(null)
  // Chosen just now, the button for that is gone and has taken the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) nextRef.current?.focus()
  }, [])
  return (
    <>
      <dl className="team-facts">
        <dt>Folder</dt>
        <dd>
          <FolderSync size={16} aria-hidden /> {name}
        </dd>
        <dt>Your file</dt>
        <dd>{ownName ?? 'Written once you have marked something.'}</dd>
      </dl>
      {annotator?.name === '' && (
        <p className="team-quiet">
          You have not given your name yet: it is asked for above your annotations.
        </p>
      )}
      <Problem sentence={problem} />
      {isAllowed ? (
        <TeamFileList files={others} />
      ) : (
        <p>The browser wants to be asked again before Claimbench may use this folder.</p>
      )}
      <p className="team-status" role="status">
        {doing !== null && <progress aria-label={doing} />}
        {doing ?? statusOf(exchangedAt, arrived, isWatched)}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => void controls.leave()}>
          Stop using this folder
        </button>
        <button
          type="button"
          className="button button-primary"
          ref={nextRef}
          data-takes-focus
          // The focus stays at it while it works.
          aria-disabled={doing !== null}
          onClick={() => void (isAllowed ? controls.exchange() : controls.allow())}
        >
          {isAllowed ? 'Exchange now' : 'Allow and exchange'}
        </button>
      </div>
    </>
  )
}

function statusOf(exchangedAt: string | null, arrived: string | null, isWatched: boolean): string {
  if (exchangedAt === null) return isWatched ? '' : 'Not exchanged since Claimbench was opened.'
  const said = `Exchanged ${shortTime(exchangedAt)}.`
  return arrived === null ? said : `${said} ${arrived}`
}

function Problem({ sentence }: { readonly sentence: string | null }) {
  return <div role="alert">{sentence !== null && <p className="team-problem">{sentence}</p>}</div>
}
