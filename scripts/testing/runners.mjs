import path from 'node:path'
import { inRoot } from '../paths.mjs'
import { described } from '../runners.mjs'
import { countsFrom, fromPlaywright, fromVitest } from './counts.mjs'

/**
 * Runs Vitest on some of its projects, under the guard, in the terminal; returns the counts. `workers`: how many files at
 * once, where that is not left to Vitest, which leaves a core to others. `log`: the file it writes to instead of the
 * terminal.
 */
export async function runVitest({ guard, projects, rest, environment, folder, workers, log }) {
  const name = `vitest-${projects.join('-')}`
  const report = path.join(folder, `${name}.json`)
  const code = await guard.run({
    name,
    ...described(
      process.execPath,
      [
        ...[inRoot('node_modules/vitest/vitest.mjs'), 'run', '--passWithNoTests'],
        // A suite may be of several projects: unit tests are of two.
        ...projects.flatMap((project) => ['--project', `${project}*`]),
        ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...rest,
      ],
      { ...environment, NODE_ENV: 'test' },
    ),
    ...(log === undefined ? {} : { log }),
  })
  return countsFrom(report, code, fromVitest)
}

/** Runs Playwright, under the guard, in the terminal; returns the counts. */
export async function runPlaywright({ guard, rest, environment, folder }) {
  const report = path.join(folder, 'playwright.json')
  const code = await guard.run({
    name: 'playwright',
    ...described(
      process.execPath,
      [
        ...[inRoot('node_modules/@playwright/test/cli.js'), 'test', '--pass-with-no-tests'],
        ...['--reporter=list,json', ...rest],
      ],
      { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    ),
  })
  return countsFrom(report, code, fromPlaywright)
}
