import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from './planted.ts'
import type { PlantedTree } from './planted.ts'

const files = {
  'electron/main/window.ts': "import { app } from 'electron'\nexport const name = app.name\n",
  'renderer/inner.ts':
    'export function show(at: Element, html: string): void {\n  at.innerHTML = html\n}\n',
  'renderer/adjacent.ts':
    "export function show(at: Element, html: string): void {\n  at.insertAdjacentHTML('beforeend', html)\n}\n",
  'renderer/dangerous.tsx':
    'export function Show({ html }: { readonly html: string }) {\n  return <p dangerouslySetInnerHTML={{ __html: html }} />\n}\n',
  'shared/default.ts': 'export default 1\n',
  'shared/other.ts': 'export const other = 1\n',
  'shared/barrel.ts': "export * from './other.ts'\n",
  'shared/asserts.ts': 'export const text = (1 as unknown) as string\n',
  'shared/random.ts': 'export const number = Math.random()\n',
  'shared/clock.ts': 'export const now = new Date(0)\n',
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

  it.each([
    ['electron/main/window.ts', '@typescript-eslint/no-restricted-imports'],
    ['renderer/inner.ts', 'no-restricted-syntax'],
    ['renderer/adjacent.ts', 'no-restricted-syntax'],
    ['renderer/dangerous.tsx', 'no-restricted-syntax'],
    ['shared/default.ts', 'no-restricted-syntax'],
    ['shared/barrel.ts', 'no-restricted-syntax'],
    ['shared/asserts.ts', '@typescript-eslint/consistent-type-assertions'],
    ['shared/random.ts', 'no-restricted-properties'],
    ['shared/clock.ts', 'no-restricted-globals'],
    ['shared/long.ts', 'max-lines'],
  ])('find in %s a breach of %s', (file, rule) => {
    const found = results.find(({ filePath }) => filePath.endsWith(file))
    expect(found?.messages.map(({ ruleId }) => ruleId)).toContain(rule)
  })
})
