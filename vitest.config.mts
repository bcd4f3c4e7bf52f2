import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const emptyModule = path.join(root, 'tests/support/empty.ts')
const database = path.join(root, 'tests/support/database.ts')

/** Unit tests of rooms that keep no state: they can share what they import, which takes as long as running them. */
const PURE =
  'tests/unit/{classes,content,contracts,exam,focus,learning,plan,practice,problems,scheduling,sleep,words}/**/*.test.ts'

const of = (name: string) => `tests/${name}/**/*.test.{ts,tsx}`

const suites = [
  { name: 'unit', include: of('unit'), exclude: [PURE], seconds: 10, setUp: [], isolate: true },
  { name: 'unit-pure', include: PURE, exclude: [], seconds: 10, setUp: [], isolate: false },
  { name: 'property', include: of('property'), exclude: [], seconds: 60, setUp: [], isolate: false },
  { name: 'database', include: of('database'), exclude: [], seconds: 30, setUp: [database], isolate: true },
  { name: 'faults', include: of('faults'), exclude: [], seconds: 60, setUp: [database], isolate: true },
  { name: 'security', include: of('security'), exclude: [], seconds: 60, setUp: [database], isolate: true },
]

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['lib/**', 'components/**', 'scripts/**'] },
    projects: suites.map(({ name, include, exclude, seconds, setUp, isolate }) => ({
      // `server-only` throws on import outside a React server build, which a test run is not.
      resolve: { alias: { '@': root, 'server-only': emptyModule } },
      test: {
        name,
        include: [include],
        exclude,
        environment: 'node',
        isolate,
        globalSetup: setUp,
        testTimeout: seconds * 1000,
        hookTimeout: 60_000,
      },
    })),
  },
})
