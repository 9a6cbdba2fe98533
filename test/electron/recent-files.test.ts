import { describe, expect, it } from 'vitest'
import { recentFiles } from '../../electron/main/recent-files.ts'
import { failure, success } from '../../shared/model/result.ts'

/** Recent files over a list in memory; every file exists but the ones said to be gone. */
function remembering(stored: readonly string[], gone: readonly string[] = []) {
  let paths = stored
  const told: string[] = []
  const recent = recentFiles({
    storage: { get: () => paths, set: (changed) => (paths = changed) },
    exists: (path) => Promise.resolve(!gone.includes(path)),
    addRecentDocument: (path) => told.push(path),
    clearRecentDocuments: () => told.push('clear'),
  })
  return { recent, told, stored: () => paths }
}

const eleven = Array.from({ length: 11 }, (_, index) => `/articles/${index}.html`)

describe('recentFiles', () => {
  it('puts a file first and tells the system', () => {
    const { recent, told, stored } = remembering(['/a.txt', '/b.txt'])
    recent.add('/c.txt')
    expect([stored(), told]).toEqual([['/c.txt', '/a.txt', '/b.txt'], ['/c.txt']])
  })

  it('lists a file once, where it was opened last', () => {
    const { recent } = remembering(['/a.txt', '/b.txt'])
    recent.add('/b.txt')
    expect(recent.list()).toEqual(['/b.txt', '/a.txt'])
  })

  it('keeps ten', () => {
    const { recent, stored } = remembering([])
    for (const path of eleven) recent.add(path)
    expect(stored()).toEqual(eleven.toReversed().slice(0, 10))
  })

  it('lists ten of a longer list', () => {
    expect(remembering(eleven).recent.list()).toEqual(eleven.slice(0, 10))
  })

  it('gives a file that is still there and puts it first', async () => {
    const { recent, told, stored } = remembering(['/a.txt', '/b.txt'])
    expect(await recent.open('/b.txt')).toEqual(success('/b.txt'))
    expect([stored(), told]).toEqual([['/b.txt', '/a.txt'], ['/b.txt']])
  })

  it('takes a file that is gone off the list, with a sentence', async () => {
    const { recent, told, stored } = remembering(['/home/ada/a.txt', '/b.txt'], ['/home/ada/a.txt'])
    expect(await recent.open('/home/ada/a.txt')).toEqual(
      failure({
        kind: 'gone',
        sentence:
          '“a.txt” is no longer where it was, so it was taken off the list of recent files.',
      }),
    )
    expect([stored(), told]).toEqual([['/b.txt'], []])
  })

  it('forgets all of them, here and in the system', () => {
    const { recent, told } = remembering(['/a.txt'])
    recent.clear()
    expect([recent.list(), told]).toEqual([[], ['clear']])
  })
})
