/** Who may import whom. Each rule has been seen failing: test/architecture plants a violation of each. */
const features = [
  'library',
  'article',
  'reader',
  'annotations',
  'relations',
  'exchange',
  'compare',
  'print',
  'backup',
  'history',
  'search',
  'overview',
  'codebook',
  'team',
  'conflicts',
  'decide',
  'handout',
]

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that import each other cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs anywhere: no platform, no framework, no storage.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared/|node_modules/(valibot|@noble/hashes)/)' },
    },
    {
      name: 'electron-imports',
      comment: 'The main process knows shared/ and Node, never the page.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|test|build)/|node_modules/(react|react-dom|dexie|zustand)/' },
    },
    {
      name: 'cli-imports',
      comment:
        'The command line knows shared/, Node, its parser and how the desktop app treats files.',
      severity: 'error',
      from: { path: '^cli/' },
      to: {
        pathNot: '^(cli|shared|electron/files)/|node_modules/commander/',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'nobody-imports-cli',
      comment: 'What the window and the desktop app need as well stands in shared/.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'renderer-imports',
      comment: 'The page runs in any Chromium window: no Node, no Electron.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|test|build)/|node_modules/electron/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The page has no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-meet',
      comment: 'Features are composed in app/, they do not import each other.',
      severity: 'error',
      from: { path: `^renderer/(${features.join('|')})/` },
      to: { path: `^renderer/(app|${features.join('|')})/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'services-know-no-feature',
      comment: 'storage, state, platform and ui serve the features.',
      severity: 'error',
      from: { path: '^renderer/(storage|state|platform|ui)/' },
      to: { path: `^renderer/(app|${features.join('|')})/` },
    },
    {
      name: 'dexie-has-one-door',
      comment: 'Only storage/ knows how records are kept.',
      severity: 'error',
      from: { path: '^(renderer|shared|electron|cli)/', pathNot: '^renderer/storage/' },
      to: { path: 'node_modules/(dexie|dexie-react-hooks)/' },
    },
    {
      name: 'zustand-has-one-door',
      comment: 'Only state/ makes stores.',
      severity: 'error',
      from: { path: '^(renderer|shared|electron|cli)/', pathNot: '^renderer/state/' },
      to: { path: 'node_modules/zustand/' },
    },
    {
      name: 'what-is-kept-apart-is-for-backups',
      comment:
        'Returns that nobody is to see yet go into backups and come out of them, nothing else.',
      severity: 'error',
      from: {
        path: '^(renderer|shared|electron|cli)/',
        pathNot: '^(renderer/backup/|shared/exchange/(en|de)code-backup[.]ts$)',
      },
      to: {
        path: '^(shared/exchange/(apart-member|(en|de)code-backup)|renderer/storage/(read-for-backup|restore-apart))[.]ts$',
      },
    },
    {
      name: 'no-development-dependency-in-the-product',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
