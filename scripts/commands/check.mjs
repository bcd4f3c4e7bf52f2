import { report } from '../failures.mjs'
import { inRoot } from '../paths.mjs'
import { step } from '../progress.mjs'
import { plainRunner } from '../runners.mjs'
import { generate } from '../steps/generate.mjs'
import { install } from '../steps/install.mjs'

const program = (file, ...args) => [inRoot('node_modules', file), ...args]

/** Each check, as the Node programs to run one after another. */
const checks = {
  format: [program('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  lint: [program('eslint/bin/eslint.js', '--max-warnings=0', '.')],
  doors: [program('dependency-cruiser/bin/dependency-cruise.mjs', '--no-progress', '.')],
  // Next first writes down the types of its routes, which a fresh clone has not got.
  types: [program('next/dist/bin/next', 'typegen'), program('typescript/bin/tsc', '--noEmit')],
  tests: [program('vitest/vitest.mjs', 'run', '--project=unit*', '--project=property')],
}

/** `npm run check`: all that can be said about a change without a database, a build or a browser. */
export async function check() {
  const run = plainRunner()
  try {
    await step('install', () => install({ run }))
    await step('prisma generate', () => generate({ run }))
    const failed = []
    for (const [name, programs] of Object.entries(checks)) {
      const output = await checked(run, name, programs)
      if (output === null) continue
      failed.push(name)
      console.log(output.trim())
    }
    if (failed.length > 0) console.log(`Not in order: ${failed.join(', ')}.`)
    process.exitCode = failed.length > 0 ? 1 : 0
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}

/** Runs one check and returns what it found wrong, or null. */
async function checked(run, name, programs) {
  let wrong = null
  await step(name, async () => {
    for (const args of programs) {
      const { code, output } = await run(name, process.execPath, args, { NEXT_TELEMETRY_DISABLED: '1' })
      if (code !== 0) return (wrong = output) && 'not in order'
    }
    return 'in order'
  })
  return wrong
}
