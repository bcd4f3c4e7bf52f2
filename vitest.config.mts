import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const emptyModule = path.join(root, 'tests/support/empty.ts')
const database = path.join(root, 'tests/support/database.ts')

const suites = [
  { name: 'unit', seconds: 10, setUp: [] },
  { name: 'property', seconds: 60, setUp: [] },
  { name: 'database', seconds: 30, setUp: [database] },
  { name: 'faults', seconds: 60, setUp: [database] },
  { name: 'security', seconds: 60, setUp: [database] },
]

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['lib/**', 'components/**', 'scripts/**'] },
    projects: suites.map(({ name, seconds, setUp }) => ({
      // `server-only` throws on import outside a React server build, which a test run is not.
      resolve: { alias: { '@': root, 'server-only': emptyModule } },
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        environment: 'node',
        globalSetup: setUp,
        testTimeout: seconds * 1000,
        hookTimeout: 60_000,
      },
    })),
  },
})
