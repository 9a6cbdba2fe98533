import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const repository = new URL('../../', import.meta.url)

interface Bundle {
  readonly entry: string
  readonly folder: string
  readonly file: string
  readonly format: 'es' | 'cjs'
  /** The oldest runtime that meets the bundle. */
  readonly target: string
}

/** What runs outside the page. The bundle is chosen with Vite's mode: `main`, `preload`, `server` or `cli`. */
const bundles: Readonly<Record<string, Bundle>> = {
  main: {
    entry: 'electron/main/index.ts',
    folder: 'out/electron/',
    file: 'main.js',
    format: 'es',
    target: 'node22',
  },
  // A sandboxed preload script must be one CommonJS file.
  preload: {
    entry: 'electron/preload/index.ts',
    folder: 'out/electron/',
    file: 'preload.cjs',
    format: 'cjs',
    target: 'chrome130',
  },
  // Loaded by the start script under the Node that is installed.
  server: {
    entry: 'electron/server/index.ts',
    folder: 'out/server/',
    file: 'index.js',
    format: 'es',
    target: 'node20',
  },
  cli: {
    entry: 'cli/run.ts',
    folder: 'out/cli/',
    file: 'run.js',
    format: 'es',
    target: 'node20',
  },
}

export default defineConfig(({ mode }) => {
  const bundle = bundles[mode]
  if (bundle === undefined) {
    throw new RangeError(`There is no bundle called ${mode}`)
  }
  return {
    root: fileURLToPath(repository),
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: fileURLToPath(new URL(bundle.entry, repository)),
      outDir: fileURLToPath(new URL(bundle.folder, repository)),
      // main.js and preload.cjs share a folder.
      emptyOutDir: false,
      target: bundle.target,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: bundle.format, entryFileNames: bundle.file, codeSplitting: false },
      },
    },
  }
})
