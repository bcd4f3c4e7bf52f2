import { report } from '../failures.mjs'
import { step } from '../progress.mjs'
import { plainRunner } from '../runners.mjs'
import { build } from '../steps/build.mjs'
import { generate } from '../steps/generate.mjs'

/** `npm run build`: what `npm start` would build, without starting anything; for making an image. */
export async function run() {
  const runner = { run: plainRunner() }
  try {
    await step('prisma generate', () => generate(runner))
    await step('build', () => build(runner))
  } catch (error) {
    report(error)
    if (error.output) process.stderr.write(`${error.output.trim()}\n`)
    process.exitCode = 1
  }
}
