import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed, failed and were skipped: `{ passed, failed, skipped }`. */
export const none = { passed: 0, failed: 0, skipped: 0 }

/** What stands for a suite that broke off: whatever it would have found, it did not pass. */
export const crashed = { passed: 0, failed: 1, skipped: 0 }

export const sum = (counts) =>
  counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  )

/** The last line of a test run. */
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
  }
}

/** Playwright's JSON report. A test that passed when tried again passed. */
export function fromPlaywright(report) {
  if (!report) return crashed
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + (report.errors ?? []).length, skipped }
}
