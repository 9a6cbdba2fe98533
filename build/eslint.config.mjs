import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const takeElectron = 'Take what you need of electron as a parameter.'

/** An `import type` of electron is free; a value import belongs to the two entry files alone. */
const electronValue = {
  paths: [{ name: 'electron', allowTypeImports: true, message: takeElectron }],
  patterns: [{ regex: '^electron/', allowTypeImports: true, message: takeElectron }],
}
const electronLater = {
  selector: 'ImportExpression[source.value=/^electron(?!-)/]',
  message: takeElectron,
}

const foreignHtml = 'Foreign HTML is never inserted: make text nodes.'

/** A member of an expression by name, whether written `.name` or `['name']`. */
const named = (path, name) => `:matches([${path}.name=${name}], [${path}.value=${name}])`

const refusedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  {
    selector: `AssignmentExpression${named('left.property', '/^((inner|outer)HTML|srcdoc)$/')}`,
    message: foreignHtml,
  },
  {
    selector: `CallExpression${named('callee.property', '/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/')}`,
    message: foreignHtml,
  },
  {
    selector: `CallExpression${named('callee.property', '/^write(ln)?$/')}:matches([callee.object.name=/document$/i], [callee.object.property.name=/document$/i])`,
    message: foreignHtml,
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: foreignHtml },
]

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'coverage/', 'test-results/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...refusedSyntax, electronLater],
      '@typescript-eslint/no-restricted-imports': ['error', electronValue],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // It warns of the React compiler, which is not used here, about every virtual list.
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 120, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        // By which all of the others can be had.
        'globalThis',
        'crypto',
        'performance',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'shared/ has no randomness: pass it in.' },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // `const x = [] as const` in tables of cases; other assertions stay errors in the product.
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // It warns of the React compiler, which is not used here, about every virtual list.
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['electron/main/index.ts', 'electron/preload/index.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', ...refusedSyntax],
    },
  },
  {
    files: ['build/vite/*.ts', 'build/vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  {
    // Parts of these functions are run in the page.
    files: ['test/bench/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
)
