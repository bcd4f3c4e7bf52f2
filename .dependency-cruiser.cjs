/**
 * The doors between the rooms (docs/architecture: a room imports only what its line here allows).
 * Every rule has a violating import in tests/unit/scripts/doors.test.ts that it must catch.
 */

const PURE =
  '^lib/(learning|scheduling|planning|practice|focus|sleep|exam|reminders|classes|insights|content|anki|words)/'
const CONTRACTS = '^lib/contracts/'
const DATA = '^lib/data/'
const USECASES = '^lib/usecases/'
const OFFLINE = '^lib/offline/'
const DATABASE = '^generated/|(^|node_modules/)(@prisma/|prisma/|pg/|@types/pg/)'
const PRODUCT = '^(app|components|lib)/|^[^/]+\\.(ts|tsx)$'
/** Small libraries that turn values into values: no clock, no chance, no input or output. */
const PURE_PACKAGES =
  '(^|/)node_modules/(ts-fsrs|mathjs|temporal-polyfill|temporal-spec|papaparse|diff|katex|lowlight|highlight\\.js|' +
  'hast|mdast|unist|hast-util-[^/]+|mdast-util-[^/]+|micromark[^/]*|micromark-[^/]+|fflate|fzstd|protobufjs|long|@protobufjs/[^/]+|' +
  '@types/(hast|mdast|unist|katex|papaparse))/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import that cannot be resolved is a misspelling or a package missing from package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(generated/|\\./\\.next|\\./generated)' },
    },
    {
      name: 'pure-rooms-import-only-pure-things',
      comment: 'Pure rooms run in the browser, on the server and in replay: same input, same bits.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: [PURE, '^lib/contracts/result\\.ts$', PURE_PACKAGES] },
    },
    {
      name: 'contracts-are-zod-and-pure-types',
      severity: 'error',
      from: { path: CONTRACTS },
      to: { pathNot: [CONTRACTS, PURE, '(^|/)node_modules/zod/'] },
    },
    {
      name: 'only-data-knows-the-database',
      comment: 'Whoever may see a row is decided in one room, next to the query.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: [DATA, '^prisma\\.config\\.ts$'] },
      to: { path: DATABASE },
    },
    {
      name: 'data-looks-neither-up-nor-sideways',
      severity: 'error',
      from: { path: DATA },
      to: {
        path: [
          '^(app|components)/',
          USECASES,
          OFFLINE,
          '^lib/(auth|jobs)/',
          '(^|/)node_modules/(react|react-dom|next)/',
        ],
      },
    },
    {
      name: 'usecases-know-no-page',
      severity: 'error',
      from: { path: USECASES },
      to: { path: ['^(app|components)/', OFFLINE, '(^|/)node_modules/(react|react-dom|next)/'] },
    },
    {
      name: 'components-get-data-transfer-objects',
      comment:
        'A component is given what it shows; it fetches nothing and knows no table, session or setting.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: [
          '^app/',
          DATA,
          USECASES,
          '^lib/(auth|jobs)/',
          '^lib/env\\.ts$',
          '(^|/)node_modules/(next-auth|pino|@node-rs)/',
        ],
      },
    },
    {
      name: 'browser-code-imports-no-server-code',
      severity: 'error',
      from: { path: ['^components/', OFFLINE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'offline-knows-no-server',
      severity: 'error',
      from: { path: OFFLINE },
      to: { path: ['^(app|components)/', DATA, USECASES, '^lib/(auth|jobs)/', '^lib/env\\.ts$'] },
    },
    {
      name: 'auth-and-jobs-know-no-page',
      severity: 'error',
      from: { path: '^lib/(auth|jobs)/' },
      to: { path: ['^(app|components)/', OFFLINE] },
    },
    {
      name: 'one-way-out',
      comment: 'Whatever is asked of servers elsewhere is asked by lib/outgoing, which looks where it leads.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^lib/outgoing/' },
      to: {
        path: '^(node:)?(http|https|http2|tls|dgram|dns)(/|$)|(^|/)node_modules/(undici|axios|got|node-fetch)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'outgoing-knows-nobody',
      severity: 'error',
      from: { path: '^lib/outgoing/' },
      to: { pathNot: ['^lib/outgoing/', '(^|/)node_modules/server-only/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'packages-know-nobody',
      comment: 'What reads a stranger’s file knows neither accounts, nor our database, nor what is set.',
      severity: 'error',
      from: { path: '^lib/packages/' },
      to: {
        pathNot: [
          '^lib/(packages|anki)/',
          '^lib/contracts/result\\.ts$',
          '^lib/content/export/zip\\.ts$',
          '(^|/)node_modules/(@types/)?(yauzl|sql\\.js|fzstd|fflate|server-only)/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'one-engine-for-packages',
      comment: 'SQLite and archives of strangers are opened in one room, which holds to its limits.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^lib/packages/' },
      to: { path: '(^|/)node_modules/(@types/)?(yauzl|sql\\.js|fzstd)/' },
    },
    {
      name: 'metrics-are-told',
      comment: 'Whoever does something counts it; the figures fetch nothing.',
      severity: 'error',
      from: { path: '^lib/metrics/' },
      to: {
        pathNot: ['^lib/metrics/', '^lib/process-wide\\.ts$', '(^|/)node_modules/(server-only|prom-client)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'env-depends-on-nothing-but-zod',
      severity: 'error',
      from: { path: '^lib/env\\.ts$' },
      to: { pathNot: ['(^|/)node_modules/(zod|server-only)/', '^lib/contracts/result\\.ts$'] },
    },
    {
      name: 'lib-knows-no-page-and-no-component',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'the-product-needs-no-tool',
      comment: 'Tests, benches and scripts import the product, never the other way round.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^[^/]+\\.config\\.ts$' },
      to: { path: ['^(tests|e2e|bench|scripts|prisma)/'], dependencyTypesNot: ['npm-dev'] },
    },
    {
      name: 'the-product-needs-no-development-package',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^[^/]+\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated/'] },
    exclude: { path: ['^\\.next', '^\\.data/', '^coverage/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.jsx', '.d.ts', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
}
