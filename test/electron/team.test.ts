import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openSettings } from '../../electron/files/settings.ts'
import { createTeam } from '../../electron/main/team.ts'
import { temporaryFolder } from './files/temporary-folder.ts'

const base = temporaryFolder()
const refused = {
  ok: false,
  problem: { kind: 'refused', sentence: 'No team folder was chosen. Choose one first.' },
}

it('uses the folder that was chosen, remembers it by name alone, and leaves it', async () => {
  const settings = await openSettings(join(base.path, 'settings.json'))
  const folder = join(base.path, 'Our team')
  await mkdir(folder)
  await writeFile(join(folder, 'bo-1111aaaa.claimbench.json'), '{}')
  const watched: string[] = []
  const powers = {
    watch: (path: string) => {
      watched.push(path)
      return () => watched.splice(watched.indexOf(path), 1)
    },
    later: () => () => undefined,
  }
  const parts = { settings, tell: vi.fn(), powers }
  const team = createTeam(parts)
  expect(team.named()).toBeNull()
  expect(await team.folder().list()).toEqual(refused)
  expect(await team.folder().write('ana-0k3v9zq1.claimbench.json', new Uint8Array())).toEqual(
    refused,
  )

  expect(await team.use(folder)).toEqual({ ok: true, value: { name: 'Our team' } })
  expect(watched).toEqual([folder])
  expect(await team.folder().list()).toMatchObject({
    value: [{ name: 'bo-1111aaaa.claimbench.json' }],
  })
  expect(createTeam(parts).named()).toEqual({ name: 'Our team' })

  await team.leave()
  expect(team.named()).toBeNull()
  expect(await team.folder().list()).toEqual(refused)
})
