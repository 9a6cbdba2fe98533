import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { workerConditions } from './worker-conditions.ts'

const repository = new URL('../../', import.meta.url)

export default defineConfig({
  root: fileURLToPath(new URL('renderer/', repository)),
  base: '/',
  plugins: [react()],
  resolve: { conditions: workerConditions },
  cacheDir: fileURLToPath(new URL('node_modules/.cache/vite/', repository)),
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('out/renderer/', repository)),
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    // The content security policy allows no data: fonts or scripts, so nothing is written inline.
    assetsInlineLimit: 0,
    // Every supported window preloads modules itself; the polyfill would use fetch, which is refused.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Everything is read from the same disk, so one large file costs less than a chain of small ones.
    chunkSizeWarningLimit: 4096,
  },
  server: { host: '127.0.0.1', port: 27615, strictPort: true },
})
