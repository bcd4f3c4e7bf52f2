import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const emptyModule = path.join(root, 'tests/support/empty.ts')
const setUp = [path.join(root, 'tests/support/database.ts')]

/** Unit tests of rooms that keep no state, which stand in for nothing: they can share what they import, which takes as long as running them. */
const PURE =
  'tests/unit/{anki,app,bench,classes,content,contracts,data,decks,exam,focus,import,insights,learning,outgoing,plan,planning,practice,problems,scheduling,settings,sleep,starters,study,today,usecases,welcome,what-if,words}/**/*.test.ts'

/** Tests of the database that stand in for nothing and keep to the one pool share them, too. */
const ONE_POOL =
  'tests/database/{calendar,classes,exam,focus,insights,log,own-predictions,plan,practice,problems,reminders,replay,sitting,sleep,stuck,today,usecases}/**/*.test.ts'

const of = (name: string) => `tests/${name}/**/*.test.{ts,tsx}`

const suites = [
  { name: 'unit', include: of('unit'), exclude: [PURE], seconds: 30, setUp: [], isolate: true },
  { name: 'unit-pure', include: PURE, exclude: [], seconds: 30, setUp: [], isolate: false },
  { name: 'property', include: of('property'), exclude: [], seconds: 60, setUp: [], isolate: false },
  { name: 'database', include: of('database'), exclude: [ONE_POOL], seconds: 30, setUp, isolate: true },
  { name: 'database-pool', include: ONE_POOL, exclude: [], seconds: 30, setUp, isolate: false },
  { name: 'faults', include: of('faults'), exclude: [], seconds: 60, setUp, isolate: true },
  { name: 'security', include: of('security'), exclude: [], seconds: 60, setUp, isolate: true },
]

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['lib/**', 'components/**', 'scripts/**'] },
    projects: suites.map(({ name, include, exclude, seconds, setUp: globalSetup, isolate }) => ({
      // `server-only` throws on import outside a React server build, which a test run is not.
      resolve: { alias: { '@': root, 'server-only': emptyModule } },
      test: {
        name,
        include: [include],
        exclude,
        environment: 'node',
        isolate,
        globalSetup,
        testTimeout: seconds * 1000,
        hookTimeout: 60_000,
      },
    })),
  },
})
