import { afterEach, describe, expect, it, vi } from 'vitest'
import { reportProblems } from '../../../renderer/app/report-problems.ts'
import { useNotices } from '../../../renderer/state/notices.ts'

const shown = () => useNotices.getState().shown

function reject(reason: unknown): void {
  const promise = Promise.resolve()
  dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }))
}

describe('what nobody handled', () => {
  afterEach(() => useNotices.setState({ shown: [] }))

  it('is told once, as a problem that stays until it is dismissed', () => {
    const stop = reportProblems()
    reject(new RangeError('no such thing'))
    reject(new RangeError('no such thing'))
    stop()
    reject(new RangeError('another'))
    expect(shown()).toMatchObject([{ tone: 'problem' }])
    expect(shown()[0]?.text).toContain('no such thing')
  })

  it.each([
    [new DOMException('QuotaExceededError', 'AbortError'), 'The disk is full'],
    [new DOMException('full', 'QuotaExceededError'), 'The disk is full'],
    [new DOMException('closing', 'InvalidStateError'), 'The library was closed'],
    ['a word', 'a word'],
  ])('says what to do: %s', (reason, sentence) => {
    const stop = reportProblems()
    reject(reason)
    stop()
    expect(shown()[0]?.text).toContain(sentence)
  })

  it('is no problem where an error event has no error', () => {
    const stop = reportProblems()
    const heard = vi.fn()
    addEventListener('error', heard, { once: true })
    dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' }))
    stop()
    expect(heard).toHaveBeenCalled()
    expect(shown()).toEqual([])
  })
})
