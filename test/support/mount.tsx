import '../../renderer/ui/tokens.css'
import '../../renderer/ui/base.css'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import { openArticle } from '../../renderer/state/session.ts'
import { WorkspaceProvider } from '../../renderer/storage/hooks.tsx'
import type { Workspace } from '../../renderer/storage/workspace.ts'

export interface Mounted {
  readonly render: (node: ReactNode) => void
  readonly unmount: () => void
}

/** Renders into the page, over the library when one is given; taken away at the test's end. */
export function mount(node: ReactNode, workspace?: Workspace): Mounted {
  const container = document.body.appendChild(document.createElement('div'))
  container.style.height = '100%'
  const root = createRoot(container)
  const render = (content: ReactNode) => {
    flushSync(() => {
      root.render(
        workspace === undefined ? (
          content
        ) : (
          <WorkspaceProvider workspace={workspace}>{content}</WorkspaceProvider>
        ),
      )
    })
  }
  const unmount = () => {
    flushSync(() => root.unmount())
  }
  onTestFinished(() => {
    unmount()
    container.remove()
    openArticle(null)
  })
  render(node)
  return { render, unmount }
}
