import { useEffect, useEffectEvent, useState } from 'react'
import { pickedFile } from '../platform/browser-host.ts'
import type { PickedFile } from '../platform/host.ts'
import { isOverlaid } from '../ui/is-overlaid.ts'
import { isTypedIn } from '../ui/is-typed-in.ts'

interface Receivers {
  readonly onFiles: (files: readonly PickedFile[]) => void
  readonly onText: (pasted: { readonly text: string; readonly html?: string }) => void
}

/** What comes to a dialog or to a field is theirs. */
function isTaken({ target }: Event): boolean {
  return !isOverlaid() && !isTypedIn(target)
}

/** Takes files and text that are dropped or pasted anywhere; true while something is held above. */
export function useDropAndPaste({ onFiles, onText }: Receivers): boolean {
  const [above, setAbove] = useState(false)
  const take = useEffectEvent((data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])].map(pickedFile)
    if (files.length > 0) {
      onFiles(files)
      return true
    }
    const text = data?.getData('text/plain') ?? ''
    const html = data?.getData('text/html') ?? ''
    if (text.trim() === '') return false
    onText(html === '' ? { text } : { text, html })
    return true
  })
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    let depth = 0
    const show = (by: 1 | -1) => {
      depth = Math.max(0, depth + by)
      setAbove(depth > 0)
    }
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    window.addEventListener(
      'dragenter',
      (event) => {
        if (carriesFiles(event) && isTaken(event)) show(1)
      },
      { signal },
    )
    window.addEventListener(
      'dragleave',
      (event) => {
        if (carriesFiles(event)) show(-1)
      },
      { signal },
    )
    window.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return
        // Taken or not: the browser would leave the page for the file.
        event.preventDefault()
        if (event.dataTransfer !== null && !isTaken(event)) event.dataTransfer.dropEffect = 'none'
      },
      { signal },
    )
    window.addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth = 0
        setAbove(false)
        if (isTaken(event)) take(event.dataTransfer)
      },
      { signal },
    )
    window.addEventListener(
      'paste',
      (event) => {
        if (isTaken(event) && take(event.clipboardData)) event.preventDefault()
      },
      { signal },
    )
    return () => abort.abort()
  }, [])
  return above
}
