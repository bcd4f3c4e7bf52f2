import type { BrowserContext, Page } from '@playwright/test'
import { inRoot } from '../../scripts/paths.mjs'

/** Grade keys are deaf for 300 ms after an answer is shown. */
const DEAF_MS = 350
/** The first answers warm the page up and aren't counted. */
const WARM_UP = 5

declare global {
  interface Window {
    /** From the last grade's key going down to the next card painted, milliseconds; null until it is. */
    graded: number | null
  }
}

/** Milliseconds from a grade's key going down to the next card being painted, for each of so many answers. */
export async function timeGrades(
  context: BrowserContext,
  address: string,
  answers: number,
): Promise<number[]> {
  const page = await context.newPage()
  await page.addInitScript({ path: inRoot('bench/browser/watch-grades.js') })
  await page.goto(address)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const times: number[] = []
  while (times.length < WARM_UP + answers) {
    const time = await gradeOne(page)
    if (time !== null) times.push(time)
  }
  await context.close()
  return times.slice(WARM_UP)
}

/** Grades one card; null when its surprise was large and stayed. */
async function gradeOne(page: Page): Promise<number | null> {
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'Good' }).waitFor()
  await page.waitForTimeout(DEAF_MS)
  await page.evaluate(() => {
    window.graded = null
  })
  await page.keyboard.press('3')
  const next = page.getByRole('button', { name: 'Next card' })
  const stays = next.waitFor().then(() => null)
  const flows = page.waitForFunction(() => window.graded).then((time) => time.jsonValue())
  const time = await Promise.race([flows, stays])
  flows.catch(() => undefined)
  stays.catch(() => undefined)
  if (time === null) await next.click()
  return time
}
