import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, Regex, X } from 'lucide-react'
import type { Article, ArticleText } from '../../../shared/model/article.ts'
import type { Span } from '../../../shared/model/span.ts'
import { tidySpans } from '../../../shared/text/left-out.ts'
import { closeFind, setWanted, stepHit, useFind } from '../../state/find.ts'
import { showLeftOut, useSession } from '../../state/session.ts'
import { focusMain } from '../../ui/focus-main.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { WordOptions } from '../word-options.tsx'
import { FindCount } from './find-count.tsx'
import { useFinding } from './use-finding.ts'
import '../search.css'

interface FindBarProps {
  readonly article: Pick<Article, 'leftOut'>
  readonly text: ArticleText
}

/** Finds words or a regular expression in the open article. */
export function FindBar({ article: { leftOut }, text: { text } }: FindBarProps) {
  const inputRef = useRef<HTMLInputElement>(null)
  const { words, isPattern, matchCase, wholeWord, asked } = useFind()
  const showsLeftOut = useSession((session) => session.showsLeftOut)
  const hidden = useMemo(
    () => (showsLeftOut ? nothing : tidySpans(leftOut)),
    [showsLeftOut, leftOut],
  )
  const found = useFinding({ text, hidden })

  useEffect(() => inputRef.current?.select(), [asked])

  function close(): void {
    closeFind()
    focusMain()
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <search className="find-bar" aria-label="Find in the article">
      <input
        ref={inputRef}
        className="field-input find-words"
        aria-label={isPattern ? 'Regular expression' : 'Words to find'}
        placeholder={isPattern ? 'Regular expression' : 'Find in the article'}
        spellCheck={false}
        value={words}
        onChange={(event) => setWanted({ words: event.target.value })}
        onKeyDown={press}
      />
      <div className="find-buttons">
        <IconButton
          icon={ArrowUp}
          label="Previous hit"
          shortcut="Shift+F3"
          onClick={() => stepHit(-1)}
        />
        <IconButton icon={ArrowDown} label="Next hit" shortcut="F3" onClick={() => stepHit(1)} />
        <WordOptions options={{ matchCase, wholeWord }} onChange={setWanted} />
        <IconButton
          icon={Regex}
          label="Regular expression"
          aria-pressed={isPattern}
          onClick={() => setWanted({ isPattern: !isPattern })}
        />
        <IconButton icon={X} label="Close the find bar" shortcut="Esc" onClick={close} />
      </div>
      <FindCount {...found} onShowHidden={() => showLeftOut(true)} />
    </search>
  )
}

const nothing: readonly Span[] = []
