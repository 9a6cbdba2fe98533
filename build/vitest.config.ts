import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { workerConditions } from './vite/worker-conditions.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const chromium = process.env['CLAIMBENCH_CHROMIUM'] ?? '/usr/bin/chromium'

const windowPackages = [
  'react-dom',
  'react-dom/client',
  'lucide-react',
  '@tanstack/react-virtual',
  '@xyflow/react',
  '@dagrejs/dagre',
  'dexie',
  'dexie-react-hooks',
  'valibot',
  'zustand',
  'zustand/middleware',
  'fast-check',
]

// Where others work on the same machine, a browser is now and then too slow for a test. What passed
// only at its second try is named at the end of `npm test`.
const retry = process.env['CI'] ? 1 : 0

// Chromium refuses to run as root inside its sandbox.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const readerPackages = [
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'chardet',
  '@mozilla/readability',
  'linkedom/worker',
  'fflate',
  'html-encoding-sniffer',
  'mammoth',
  'micromark',
  'micromark-extension-gfm',
  'micromark-extension-frontmatter',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.mjs',
  'postal-mime',
]

export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{shared,article-corpora,electron,cli,architecture,scripts,packaging}/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Vitest's own choice leaves one core of two idle.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [react()],
        resolve: { conditions: workerConditions },
        // Some are found only in a worker, later: finding them then would reload a running test.
        optimizeDeps: { include: [...readerPackages, ...windowPackages] },
        test: {
          name: 'browser',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          retry,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [...sandbox, '--disable-gpu', '--disable-quic', '--no-first-run'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser leaves half of a core of two idle.
          maxWorkers: 2,
          retry,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
