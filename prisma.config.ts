import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's command line would download its engine and phone home; the engine from npm needs neither.
process.env.CHECKPOINT_DISABLE ??= '1'
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'scripts/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
