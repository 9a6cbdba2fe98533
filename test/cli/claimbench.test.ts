import { spawnSync } from 'node:child_process'
import { expect, it, onTestFinished } from 'vitest'
import { buildCommand } from './built-command.ts'

async function started(options: { readonly bundle: boolean }, words: readonly string[]) {
  const { start, remove } = await buildCommand(options)
  onTestFinished(remove)
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

it('runs alone, from the one bundled file', async () => {
  expect(await started({ bundle: true }, ['--version'])).toEqual({
    status: 0,
    stdout: '1.2.3\n',
    stderr: '',
  })
})

it('says in one sentence that it is not built yet', async () => {
  expect(await started({ bundle: false }, ['--version'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Claimbench’s command line is not built yet: run “npm run build” in its folder.\n',
  })
})
