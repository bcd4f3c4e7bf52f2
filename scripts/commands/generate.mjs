import { report } from '../failures.mjs'
import { step } from '../progress.mjs'
import { plainRunner } from '../runners.mjs'
import { generate } from '../steps/generate.mjs'

/** `npm run generate`: makes the typed database client when the schema has changed. */
export async function run() {
  try {
    await step('prisma generate', () => generate({ run: plainRunner() }))
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}
