import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from './planted.ts'
import type { PlantedTree } from './planted.ts'

const files = {
  'electron/main/window.ts': "import { app } from 'electron'\nexport const name = app.name\n",
  'electron/main/part.ts': "import { app } from 'electron/main'\nexport const name = app.name\n",
  'electron/main/later.ts': "export const later = () => import('electron')\n",
  'electron/main/later-part.ts': "export const later = () => import('electron/main')\n",
  'electron/main/index.ts': "import { app } from 'electron'\nexport default app.name\n",
  'electron/preload/index.ts': "export const later = () => import('electron')\n",
  'renderer/later.ts': "export const later = () => import('electron')\n",
  'renderer/inner.ts':
    'export function show(at: Element, html: string): void {\n  at.innerHTML = html\n}\n',
  'renderer/adjacent.ts':
    "export function show(at: Element, html: string): void {\n  at.insertAdjacentHTML('beforeend', html)\n}\n",
  'renderer/inner-by-text.ts':
    'export function show(at: Element, html: string): void {\n  at["innerHTML"] = html\n}\n',
  'renderer/outer-by-text.ts':
    'export function show(at: Element, html: string): void {\n  at["outerHTML"] = html\n}\n',
  'renderer/unsafe.ts':
    'export function show(at: Element, html: string): void {\n  at.setHTMLUnsafe(html)\n}\n',
  'renderer/unsafe-by-text.ts':
    'export function show(at: Element, html: string): void {\n  at["setHTMLUnsafe"](html)\n}\n',
  'renderer/fragment.ts':
    'export function show(at: Element, html: string): void {\n  at.append(document.createRange().createContextualFragment(html))\n}\n',
  'renderer/write.ts': 'export const show = (html: string) => document.write(html)\n',
  'renderer/writeln.ts': 'export const show = (html: string) => window.document.writeln(html)\n',
  'renderer/write-owner.ts':
    'export const show = (at: Element, html: string) => at.ownerDocument["write"](html)\n',
  'renderer/dangerous.tsx':
    'export function Show({ html }: { readonly html: string }) {\n  return <p dangerouslySetInnerHTML={{ __html: html }} />\n}\n',
  'shared/default.ts': 'export default 1\n',
  'shared/other.ts': 'export const other = 1\n',
  'shared/barrel.ts': "export * from './other.ts'\n",
  'shared/asserts.ts': 'export const text = (1 as unknown) as string\n',
  'shared/random.ts': 'export const number = Math.random()\n',
  'shared/clock.ts': 'export const now = new Date(0)\n',
  'shared/global-clock.ts': 'export const now = new globalThis.Date(0)\n',
  'shared/global-now.ts': 'export const now = globalThis.Date.now()\n',
  'shared/long.ts': 'export {}\n'.repeat(301),
}

interface Linted {
  readonly filePath: string
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[]
}

describe('the lint rules', () => {
  let tree: PlantedTree
  let results: readonly Linted[] = []

  beforeAll(async () => {
    tree = await plant(files)
    const config = ['--config', 'build/eslint.config.mjs', '--format', 'json']
    results = JSON.parse(await tree.run('eslint', [...config, ...Object.keys(files)])) as Linted[]
  })
  afterAll(() => tree.remove())

  function rulesBroken(file: string): readonly (string | null)[] | undefined {
    const linted = results.find(({ filePath }) => filePath.endsWith(`/${file}`))
    return linted?.messages.map(({ ruleId }) => ruleId)
  }

  it.each([
    ['electron/main/window.ts', '@typescript-eslint/no-restricted-imports'],
    ['electron/main/part.ts', '@typescript-eslint/no-restricted-imports'],
    ['electron/main/later.ts', 'no-restricted-syntax'],
    ['electron/main/later-part.ts', 'no-restricted-syntax'],
    ['electron/main/index.ts', 'no-restricted-syntax'],
    ['renderer/later.ts', 'no-restricted-syntax'],
    ['renderer/inner.ts', 'no-restricted-syntax'],
    ['renderer/adjacent.ts', 'no-restricted-syntax'],
    ['renderer/inner-by-text.ts', 'no-restricted-syntax'],
    ['renderer/outer-by-text.ts', 'no-restricted-syntax'],
    ['renderer/unsafe.ts', 'no-restricted-syntax'],
    ['renderer/unsafe-by-text.ts', 'no-restricted-syntax'],
    ['renderer/fragment.ts', 'no-restricted-syntax'],
    ['renderer/write.ts', 'no-restricted-syntax'],
    ['renderer/writeln.ts', 'no-restricted-syntax'],
    ['renderer/write-owner.ts', 'no-restricted-syntax'],
    ['renderer/dangerous.tsx', 'no-restricted-syntax'],
    ['shared/default.ts', 'no-restricted-syntax'],
    ['shared/barrel.ts', 'no-restricted-syntax'],
    ['shared/asserts.ts', '@typescript-eslint/consistent-type-assertions'],
    ['shared/random.ts', 'no-restricted-properties'],
    ['shared/clock.ts', 'no-restricted-globals'],
    ['shared/global-clock.ts', 'no-restricted-globals'],
    ['shared/global-now.ts', 'no-restricted-globals'],
    ['shared/long.ts', 'max-lines'],
  ])('find in %s a breach of %s', (file, rule) => {
    expect(rulesBroken(file)).toContain(rule)
  })
  it.each([
    ['electron/main/index.ts', '@typescript-eslint/no-restricted-imports'],
    ['electron/preload/index.ts', 'no-restricted-syntax'],
  ])('let %s, an entry file, import electron', (file, rule) => {
    expect(rulesBroken(file)).not.toContain(rule)
  })
})
