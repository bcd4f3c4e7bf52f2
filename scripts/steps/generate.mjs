import { inRoot } from '../paths.mjs'
import { toolFailure } from '../runners.mjs'
import { hashOf, whenStale } from '../stamps.mjs'

/** Makes the typed database client from the schema. */
export async function generate({ run }) {
  const done = await whenStale(
    {
      stamp: 'generated/.stamp',
      hash: hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']),
      outputs: ['generated/prisma/client.ts'],
    },
    () => runPrismaGenerate(run),
  )
  return done ? 'generated' : 'unchanged'
}

async function runPrismaGenerate(run) {
  const result = await run(
    'generate',
    process.execPath,
    [inRoot('node_modules/prisma/build/index.js'), 'generate'],
    // Prisma looks for its engine even when it needs none, and would download it: any file that exists will do.
    { CHECKPOINT_DISABLE: '1', PRISMA_SCHEMA_ENGINE_BINARY: inRoot('scripts/schema-engine.mjs') },
  )
  if (result.code !== 0) throw toolFailure('The database client could not be generated', result)
}
