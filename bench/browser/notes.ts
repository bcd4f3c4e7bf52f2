import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { median, print } from '../figures'
import { makeLongLearner } from '../server/long-learner'
import { launch, signedIn } from './open'
import { frameTimes, timeUntil, watchTimes } from './page-times'

const SIZE = { cards: 10_000, events: 12_000 }
const ROUNDS = 10
const SCREENS = 120
const SCREEN_PX = 600
const LONG_FRAME_MS = 50

/**
 * `npm run bench:notes-browser`: the list of ten thousand notes and the form of a note in a real browser. Frames while
 * it is scrolled from end to end; from a letter in the search to the first row found; and from the first letter of a new
 * card to its preview.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const place = openThrowAway()
  const closing = [() => place.close()]
  try {
    const secret = randomBytes(32).toString('base64url')
    const postgres = await startThrowAwayPostgres(place)
    const databaseUrl: string = await postgres.openDatabase('bench')
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: 'http://localhost',
    })
    const { userId } = await makeLongLearner(SIZE, Date.now(), () => undefined)
    await ensureBuilt()
    const log = path.join(place.folder, 'app.log')
    const environment = { NEXTAUTH_SECRET: secret }
    const app = await serveBuiltApp({ databaseUrl, environment, port: undefined, log })
    closing.unshift(() => app.close())
    const browser = await launch()
    closing.unshift(() => browser.close())
    const page = await (await signedIn(browser, app.address, userId)).newPage()
    await watchTimes(page)
    await page.goto(`${app.address}/notes`)
    await page.getByRole('row').first().waitFor()
    const frames = await frameTimes(page, SCREENS, SCREEN_PX)
    const found = await timesToFind(page)
    const previewed = await timesToPreview(page)
    return print(
      {
        bench: 'notes in the browser',
        how: `Chromium ${browser.version()}, production build, ${SIZE.cards} notes, medians of ${ROUNDS}`,
        lines: [
          { name: 'a frame of scrolling', figure: median(frames), unit: 'ms' },
          { name: 'the longest', figure: Math.max(...frames), unit: 'ms' },
          { name: 'frames', figure: frames.length, unit: 'frames' },
          {
            name: `of these over ${LONG_FRAME_MS} ms`,
            figure: frames.filter((frame) => frame > LONG_FRAME_MS).length,
            unit: 'frames',
          },
          { name: 'last letter to first row found', figure: median(found), unit: 'ms' },
          { name: 'first letter to preview', figure: median(previewed), unit: 'ms' },
        ],
      },
      args,
    )
  } finally {
    for (const close of closing) await close()
  }
}

/** Looks for another number each time, and waits for the row that has it. */
async function timesToFind(page: Page): Promise<number[]> {
  const times: number[] = []
  const search = page.getByRole('searchbox')
  for (let round = 0; round <= ROUNDS; round++) {
    const wanted = `question **${7000 + round * 13}`
    await search.fill(wanted.slice(0, -1))
    await page.waitForTimeout(1000)
    times.push(
      await timeUntil(page, () => search.press(wanted.slice(-1)), {
        selector: '[aria-rowindex="1"]',
        text: wanted.slice('question **'.length),
      }),
    )
  }
  return times.slice(1)
}

/** Types the first letter of a new card, and waits for its preview. */
async function timesToPreview(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.goto(new URL('/decks', page.url()).href)
  await page.getByRole('link', { name: 'Deck 1', exact: false }).first().click()
  await page.getByRole('link', { name: 'Add a card' }).click()
  const question = page.getByRole('textbox', { name: 'Question' })
  await page.getByRole('textbox', { name: 'Answer' }).fill('an answer')
  for (let round = 0; round <= ROUNDS; round++) {
    const letter = String.fromCharCode('A'.charCodeAt(0) + round)
    await question.fill('')
    await page.waitForTimeout(1000)
    times.push(await timeUntil(page, () => question.press(letter), { selector: 'dl dd', text: letter }))
  }
  return times.slice(1)
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
