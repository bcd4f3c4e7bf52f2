import { expect, type Page } from '@playwright/test'
import type { Account } from './account'
import { csv, importNotes } from './cards'
import { berlin } from './clock'
import type { Database } from './database'
import { axeFindings, pixelsBeyondTheSide, smallTargets } from './looks'
import { SittingOnPage, type GradeName } from './sitting'

const DAY_MS = 86_400_000
const BEGIN = berlin('2027-02-01T18:00')
const CARDS = ['north', 'east', 'south', 'west', 'up']

interface Learning {
  readonly page: Page
  readonly learner: Account
  readonly database: Database
  readonly setClock: (instant: number) => Promise<void>
  /** What presses are made with. */
  readonly by: 'click' | 'tap'
}

/** Who expects to recall every card and misses them: a week of it, then the note, and no second one. */
export async function weekOfSureness({ page, learner, database, setClock, by }: Learning): Promise<void> {
  const sitting = new SittingOnPage(page, by)
  const note = page.getByRole('status').filter({ hasText: 'How sure you were' })
  const counted = () =>
    database.rows<{ own: number; recalled: boolean }>(
      `SELECT own_prediction AS own, grade > 1 AS recalled FROM events
       WHERE user_id = $1 AND own_prediction IS NOT NULL AND NOT saw_prediction ORDER BY seq`,
      [learner.userId],
    )
  /** The end of a sitting asks the server, or tells it. */
  const asksServer = () =>
    page.waitForResponse(
      (reply) => reply.request().method() === 'POST' && new URL(reply.url()).pathname === '/study/done',
      { timeout: 120_000 },
    )
  /** Waits until the end of a sitting has asked what there is to say. */
  const reloaded = async () => {
    await Promise.all([asksServer(), page.reload()])
    await expect(sitting.done).toBeVisible()
  }
  /** A sitting in which every card is expected to be recalled; the first answer to each gets this grade. */
  const practise = async (day: number, first: GradeName, looksAtFirst = false) => {
    await setClock(BEGIN + day * DAY_MS)
    // By way of Today, as one comes: the page of the last sitting has let go of it by then.
    await page.goto('/')
    await sitting.open()
    const asked = asksServer()
    let isFirst = true
    for (let scene = 'question'; scene === 'question';) {
      const sure = page.getByRole('radio', { name: /^Sure/ })
      const isAsked = (await sure.count()) > 0
      if (isFirst && looksAtFirst) {
        await page.getByRole('button', { name: 'More' })[by]()
        await page.getByRole('button', { name: /^Why/ })[by]()
        await expect(page.getByRole('complementary', { name: 'Why this card now?' })).toBeVisible()
      }
      isFirst = false
      if (isAsked) await sure.check()
      scene = await sitting.answer(isAsked ? first : 'Hard')
      if (scene === 'surprise') scene = await sitting.goOn()
    }
    await expect(sitting.done).toBeVisible()
    await asked
  }

  await setClock(BEGIN)
  await importNotes(page.request, 'Directions', csv(CARDS.map((card, at) => `${card},${at}`).join('\n')))
  await practise(0, 'Missed')
  // Nothing was predicted of cards never seen; a prediction made after a look at Spindle's is nobody's own.
  for (let day = 1; day <= 6; day++) {
    await practise(day, 'Missed', day === 1)
    expect(await counted()).toHaveLength(day * CARDS.length - 1)
  }
  await expect(note).toHaveCount(0)

  await practise(7, 'Good')
  await expect(note).toContainText(
    'Over your last 30 predictions you expected to recall 95% and recalled 17%.',
  )
  await expect(note.getByRole('link', { name: 'What the evidence says' })).toHaveAttribute(
    'href',
    '/evidence',
  )
  expect(await axeFindings(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  await reloaded()
  await expect(note).toBeVisible()
  await Promise.all([asksServer(), note.getByRole('button', { name: 'Got it' })[by]()])
  await expect(note).toHaveCount(0)
  await reloaded()
  await expect(note).toHaveCount(0)

  await practise(12, 'Missed')
  await expect(note).toHaveCount(0)

  // What came of being sure is there to be looked at, beside Spindle's own predictions of the same cards.
  await page.goto('/insights')
  const calibration = page.getByRole('figure').filter({ hasText: 'When you say 95%' })
  await expect(calibration).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  expect(await pixelsBeyondTheSide(page)).toBe(0)
}
