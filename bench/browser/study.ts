import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { serveEmptyApp } from '../empty-app'
import { median, print } from '../figures'
import { makeLearners } from '../server/learners'
import { launch, signedIn } from './open'
import { scriptBytes } from './script-bytes'
import { timeGrades } from './time-grades'

const ANSWERS = 60
/** Whoever asks for minutes is asked the first question at once, after a break too. */
const SITTING = '/study?minutes=30'
const PAINT_MOST_MS = 50
const SCRIPT_MOST = 1.5

/**
 * `npm run bench:browser`: the production build in a real browser. From a grade's key going down to the next card
 * being painted; and the JavaScript a sitting's first question needs, against an empty Next app's page.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const place = openThrowAway()
  const closing = [() => place.close()]
  try {
    const secret = randomBytes(32).toString('base64url')
    const { databaseUrl, userId } = await practisedLearner(place, secret)
    await ensureBuilt()
    const log = path.join(place.folder, 'app.log')
    const app = await serveBuiltApp({
      databaseUrl,
      environment: { NEXTAUTH_SECRET: secret },
      port: undefined,
      log,
    })
    closing.unshift(() => app.close())
    const empty = await serveEmptyApp()
    closing.unshift(() => empty.close())
    const browser = await launch()
    closing.unshift(() => browser.close())

    const emptyBytes = await scriptBytes(await browser.newContext(), empty.address, (page) =>
      page.getByText('Nothing').waitFor(),
    )
    const studyBytes = await scriptBytes(
      await signedIn(browser, app.address, userId),
      `${app.address}${SITTING}`,
      questionShown,
    )
    const times = await timeGrades(
      await signedIn(browser, app.address, userId),
      `${app.address}${SITTING}`,
      ANSWERS,
    )
    return print(
      {
        bench: 'browser',
        how: `Chromium ${browser.version()}, production build, no throttling, ${times.length} answers`,
        lines: [
          {
            name: 'grade to next card painted, median',
            figure: median(times),
            unit: 'ms',
            target: { most: PAINT_MOST_MS },
          },
          { name: 'the same, slowest of twenty', figure: percentile(times, 0.95), unit: 'ms' },
          { name: 'scripts of an empty page, gzip', figure: emptyBytes / 1000, unit: 'kB' },
          { name: 'scripts of the first question, gzip', figure: studyBytes / 1000, unit: 'kB' },
          {
            name: 'first question / empty page',
            figure: studyBytes / emptyBytes,
            unit: 'times',
            target: { most: SCRIPT_MOST },
          },
        ],
      },
      args,
    )
  } finally {
    for (const close of closing) await close()
  }
}

/** A database with one learner, whose hundred cards were answered ten days ago. */
async function practisedLearner(
  place: ReturnType<typeof openThrowAway>,
  secret: string,
): Promise<{ readonly databaseUrl: string; readonly userId: string }> {
  const postgres = await startThrowAwayPostgres(place)
  const databaseUrl: string = await postgres.openDatabase('bench')
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: 'http://localhost',
  })
  const [learner] = await makeLearners(1, Date.now())
  if (learner === undefined) throw new Error('there is no learner')
  return { databaseUrl, userId: learner.viewer.userId }
}

const questionShown = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Show answer' }).waitFor()

function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
