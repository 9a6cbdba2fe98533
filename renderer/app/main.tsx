import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentHost } from '../platform/current-host.ts'
import { WorkspaceProvider } from '../storage/hooks.tsx'
import { finishEdits } from '../storage/unfinished-edits.ts'
import { openWorkspace } from '../storage/workspace.ts'
import { App } from './app.tsx'
import { CannotOpen } from './cannot-open.tsx'
import { reportProblems } from './report-problems.ts'

const root = document.getElementById('root')
if (root === null) throw new RangeError('The page has no element to draw in')
const screen = createRoot(root)
const host = currentHost()
reportProblems()

openWorkspace().then(
  (workspace) => {
    screen.render(
      <StrictMode>
        <WorkspaceProvider workspace={workspace}>
          <App host={host} />
        </WorkspaceProvider>
      </StrictMode>,
    )
    void host.keepData()
    void finishEdits(workspace)
  },
  (problem: unknown) => {
    const again = () => location.reload()
    screen.render(<CannotOpen problem={problem} host={host} onAgain={again} />)
  },
)
