import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const out = join(root, 'out/bench/cli')
const reportUse =
  'process.on("exit",()=>{const {user,system}=process.cpuUsage();' +
  'console.error(`peak ${process.resourceUsage().maxRSS} kB, cpu ${user+system} us`)})'
const parse =
  'for (const file of process.argv.slice(1)) JSON.parse(require("fs").readFileSync(file, "utf8"))'

/** The command line on files of 100,000 annotations, beside a process that parses them and no more. */
export async function cli() {
  await build({
    configFile: join(root, 'build/vite/electron.config.ts'),
    mode: 'cli',
    logLevel: 'warn',
  })
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: join(root, 'test/bench/cli/files.ts'), outDir: out, emptyOutDir: true },
    ssr: { noExternal: true },
  })
  const { writeFiles } = await import(join(out, 'files.js'))
  const folder = await mkdtemp(join(tmpdir(), 'claimbench-bench-'))
  try {
    await writeFiles(folder)
    const [one, others, edited] = ['one', 'others', 'edited'].map((name) => {
      return join(folder, `${name}.claimbench.json`)
    })
    const output = join(folder, 'team.claimbench.json')
    const { size } = await stat(one)
    return {
      validate: beside(['validate', one], [one], size),
      mergeOthers: beside(['merge', one, others, '-o', output], [one, others], size),
      mergeSame: beside(['merge', one, one, '-o', output], [one, one], size),
      mergeEdited: beside(['merge', one, edited, '-o', output], [one, edited], size),
      diffEdited: beside(['diff', one, edited, '--json'], [one, edited], size),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function beside(words, files, size) {
  const bare = measure(['-e', parse, ...files])
  const own = measure([join(root, 'cli/claimbench.mjs'), ...words])
  return {
    megabytes: round((files.length * size) / 1e6),
    seconds: round(own.seconds),
    parse: round(bare.seconds),
    ratio: round(own.seconds / bare.seconds),
    cpu: round(own.cpu),
    cpuRatio: round(own.cpu / bare.cpu),
    peakMegabytes: Math.round(own.peak / 1000),
    peakOfParse: Math.round(bare.peak / 1000),
  }
}

/** The median of three processes, from their start to their end. */
function measure(words) {
  const runs = [0, 1, 2].map(() => {
    const before = performance.now()
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${reportUse}`, ...words],
      { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    )
    if (status === 2 || status === null) throw new Error(stderr)
    const seconds = (performance.now() - before) / 1000
    const used = /peak (\d+) kB, cpu (\d+) us/.exec(stderr)
    return { seconds, peak: Number(used?.[1]), cpu: Number(used?.[2]) / 1e6 }
  })
  return runs.sort((a, b) => a.seconds - b.seconds)[1]
}

function round(value) {
  return Math.round(value * 100) / 100
}
