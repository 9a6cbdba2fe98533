import type { Bridge } from '../../shared/ipc/bridge.ts'
import type { GivenFile } from '../../shared/ipc/answers.ts'
import { success } from '../../shared/model/result.ts'
import { electronTeam } from './electron-team.ts'
import { keepData } from './keep-data.ts'
import type { Host, PickedFile } from './host.ts'

/** The host in the desktop app: every wish goes over the bridge that its preload script exposes. */
export function electronHost(bridge: Bridge): Host {
  const { ask, listen } = bridge
  const asPicked = ({ token, name, size }: GivenFile): PickedFile => ({
    name,
    size,
    read: () => ask('read-file', { token }),
  })
  return {
    pickFiles: async ({ kind }) => {
      const answer = await ask('pick-files', { kind })
      return answer.ok ? success(answer.value.map(asPicked)) : answer
    },
    saveFile: (file) => ask('save-file', file),
    keepData,
    print: () => ask('print', {}),
    team: () => electronTeam(bridge),
    desktop: {
      exportPdf: (name) => ask('export-pdf', { name }),
      writeBackup: (bytes, mark) => ask('write-backup', { bytes, mark }),
      listBackups: () => ask('list-backups', {}),
      readBackup: (name) => ask('read-backup', { name }),
      onCommand: (run) => listen('command', run),
      onFilesGiven: (take) => {
        const stop = listen('files-given', (files) => take(files.map(asPicked)))
        // Those that were given before anybody listened.
        void ask('take-files', {}).then((answer) => {
          if (answer.ok && answer.value.length > 0) take(answer.value.map(asPicked))
        })
        return stop
      },
      onProblem: (tell) => listen('problem', tell),
      onClosing: (finish) =>
        listen('closing', () => {
          // Also when something could not be finished: a window that does not close helps nobody.
          const close = () => void ask('ready-to-close', {})
          finish().then(close, close)
        }),
    },
  }
}
