#!/usr/bin/env node
import { access, readFile } from 'node:fs/promises'

const bundle = new URL('../out/cli/run.js', import.meta.url)
const { stdout, stderr, argv } = process

// Whoever reads the output may have read enough, as `head` does.
stdout.on('error', (reason) => {
  if (reason.code !== 'EPIPE') throw reason
})

if (await isThere(bundle)) {
  const { run } = await import(bundle.href)
  const { version } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  )
  process.exitCode = await run(argv.slice(2), {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    isWatched: stderr.isTTY === true,
    version,
  })
} else {
  stderr.write('Claimbench’s command line is not built yet: run “npm run build” in its folder.\n')
  process.exitCode = 2
}

async function isThere(url) {
  return access(url).then(
    () => true,
    () => false,
  )
}
