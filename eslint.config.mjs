import coreWebVitals from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const typedFiles = ['**/*.ts', '**/*.tsx', '**/*.mts']
const pureRooms = [
  'learning',
  'scheduling',
  'practice',
  'focus',
  'sleep',
  'exam',
  'insights',
  'content',
  'anki',
  'words',
]
const oneWayOut = 'Servers elsewhere are asked by lib/outgoing only.'
const clock = 'A pure room takes the clock, the zone and randomness as arguments.'

const config = [
  {
    ignores: [
      '.next*/**',
      '.data/**',
      'generated/**',
      'coverage/**',
      'playwright-report/**',
      'test-results/**',
      'public/sw.js',
      'next-env.d.ts',
    ],
  },
  ...coreWebVitals,
  ...typescript,
  {
    name: 'spindle/everywhere',
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': 'error',
    },
  },
  {
    name: 'spindle/typescript',
    files: typedFiles,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  {
    name: 'spindle/words-come-from-the-catalogue',
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    rules: {
      'react/jsx-no-literals': [
        'error',
        { noStrings: true, ignoreProps: true, noAttributeStrings: false, allowedStrings: ['·', '–', '−'] },
      ],
    },
  },
  {
    name: 'spindle/one-reader-of-the-environment',
    files: ['app/**', 'components/**', 'lib/**', 'prisma/**', '*.ts'],
    ignores: ['lib/env.ts', '*.config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only lib/env.ts reads the environment.' },
        { object: 'webPush', property: 'sendNotification', message: oneWayOut },
      ],
    },
  },
  {
    name: 'spindle/one-way-out',
    files: ['app/**', 'lib/**', '*.ts'],
    // The browser's own requests go to the server it came from: the policy of each page sees to that.
    ignores: ['lib/offline/**', 'lib/outgoing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
          name,
          message: oneWayOut,
        })),
      ],
    },
  },
  {
    name: 'spindle/pure-rooms',
    files: pureRooms.map((room) => `lib/${room}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'crypto',
          'performance',
          'process',
          'fetch',
          'window',
          'document',
          'localStorage',
          'navigator',
        ].map((name) => ({ name, message: clock })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: clock },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        { selector: "CallExpression[callee.name='Date']", message: clock },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
        { selector: "MemberExpression[object.name='globalThis']", message: clock },
      ],
    },
  },
  {
    name: 'spindle/tests-are-no-react',
    files: ['e2e/**', 'tests/**'],
    rules: {
      // Playwright's fixtures are handed a function called `use`.
      'react-hooks/rules-of-hooks': 'off',
      '@next/next/no-assign-module-variable': 'off',
    },
  },
  {
    name: 'spindle/the-terminal-is-their-interface',
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'spindle/configuration-is-read-by-tools',
    files: ['*.config.*'],
    rules: { 'import/no-anonymous-default-export': 'off' },
  },
  {
    name: 'spindle/parsed-by-old-nodes',
    files: ['scripts/node-version.mjs'],
    languageOptions: { ecmaVersion: 2018 },
    rules: { 'no-var': 'off' },
  },
]

export default config
