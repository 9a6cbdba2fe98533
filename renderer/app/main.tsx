import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { browserHost } from '../platform/browser-host.ts'
import { WorkspaceProvider } from '../storage/hooks.tsx'
import { openWorkspace } from '../storage/workspace.ts'
import { App } from './app.tsx'
import { CannotOpen } from './cannot-open.tsx'
import { reportProblems } from './report-problems.ts'

const root = document.getElementById('root')
if (root === null) throw new RangeError('The page has no element to draw in')
const screen = createRoot(root)
reportProblems()

openWorkspace().then(
  (workspace) => {
    screen.render(
      <StrictMode>
        <WorkspaceProvider workspace={workspace}>
          <App host={browserHost} />
        </WorkspaceProvider>
      </StrictMode>,
    )
    void browserHost.keepData()
  },
  (problem: unknown) => screen.render(<CannotOpen problem={problem} />),
)
