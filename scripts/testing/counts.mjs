import { existsSync, readFileSync } from 'node:fs'

/**
 * How many tests passed, failed and were skipped, and the names of those that failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, names: string[] }} Counts
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0, names: [] }

/** What stands for a suite that broke off: whatever it would have found, it did not pass. */
export const crashed = { passed: 0, failed: 1, skipped: 0, names: ['a run that broke off'] }

/** @type {(counts: Counts[]) => Counts} */
export const sum = (counts) =>
  counts.reduce(
    (total, { passed, failed, skipped, names }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      names: [...total.names, ...names],
    }),
    none,
  )

/** Failures named at the end of a run; whoever has more reads on above. */
const NAMED_MOST = 20

/**
 * The lines before the last: what failed, since it scrolled by long before.
 *
 * @type {(counts: Counts) => string[]}
 */
export const failures = ({ names }) => [
  ...names.slice(0, NAMED_MOST).map((name) => `failed: ${name}`),
  ...(names.length > NAMED_MOST ? [`and ${names.length - NAMED_MOST} more`] : []),
]

/**
 * The last line of a test run.
 *
 * @type {(counts: Counts) => string}
 */
export const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** The counts in a report file, by the reader for its runner. A run that ended badly has at least one failure. */
export function countsFrom(file, exitCode, read) {
  const counts = existsSync(file) ? read(parsed(file)) : crashed
  return exitCode !== 0 && counts.failed === 0 ? sum([counts, crashed]) : counts
}

function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Vitest's JSON report. A file that could not be loaded holds no test, but counts as one that failed. */
export function fromVitest(report) {
  if (!report) return crashed
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: report.testResults.flatMap(namesFailed),
  }
}

const namesFailed = ({ status, name, assertionResults }) => {
  const failed = assertionResults.filter((assertion) => assertion.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [name] : []
  return failed.map(({ fullName }) => `${name} › ${fullName}`)
}

/** Playwright's JSON report. A test that passed when tried again passed. */
export function fromPlaywright(report) {
  if (!report) return crashed
  const { expected, unexpected, flaky, skipped } = report.stats
  const errors = report.errors ?? []
  return {
    passed: expected + flaky,
    failed: unexpected + errors.length,
    skipped,
    names: [
      ...(report.suites ?? []).flatMap(specsFailed),
      ...errors.map(({ message }) => message ?? 'an error'),
    ],
  }
}

const specsFailed = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(specsFailed),
]
