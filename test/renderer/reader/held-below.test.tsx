import { useRef } from 'react'
import { expect, it } from 'vitest'
import { useHeldBelow } from '../../../renderer/reader/use-held-below.ts'
import { mount } from '../../support/mount.tsx'

function Held() {
  const scroller = useRef<HTMLDivElement>(null)
  useHeldBelow(scroller)
  return (
    <main style={{ height: 400, display: 'flex', flexDirection: 'column' }}>
      <div ref={scroller} style={{ flex: 1, overflowY: 'auto' }}>
        <p style={{ marginBottom: 2000 }}>What is read</p>
      </div>
    </main>
  )
}

it('keeps the text where it is as soon as a bar stands above it, before anything is painted', async () => {
  mount(<Held />)
  const text = document.querySelector('p')
  const top = () => text?.getBoundingClientRect().top
  const before = top()
  const bar = document.createElement('div')
  bar.style.height = '40px'
  bar.style.flexShrink = '0'
  document.querySelector('main')?.prepend(bar)
  // No frame comes in between: a press at this moment meets the text where it was seen.
  await Promise.resolve()
  expect(top()).toBe(before)
  bar.remove()
  await Promise.resolve()
  expect(top()).toBe(before)
})
