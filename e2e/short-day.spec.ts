import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { SittingDto } from '@/lib/contracts/sitting'
import { weekdayOf } from '@/lib/scheduling'
import { away } from '@/lib/words/away'
import { answeredBefore, answeredNow, cardsOf, csv, importNotes } from './support/cards'
import { expectSoundOnPhone } from './support/looks'
import { replay } from './support/replay'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ wishes: { newPerDay: 0, largeSurprise: 101 } })

const sittingOf = async (request: APIRequestContext): Promise<SittingDto> =>
  (await (await request.get('/api/sittings')).json()) as SittingDto

test('a weekday is made half as long: its plan fits, the rest comes by choice or later, and nothing is lost', async ({
  page,
  learner,
  database,
}) => {
  const rows = Array.from({ length: 100 }, (_, place) => `Number ${place},${place}`)
  await importNotes(page.request, `Numbers ${randomUUID()}`, csv(rows.join('\n')))
  const all = await cardsOf(page.request)
  await answeredBefore(page.request, learner.userId, all, { daysAgo: 20, grade: 3 })
  const { today, seconds } = await sittingOf(page.request)

  await page.goto('/settings')
  const part = page.getByRole('region', { name: 'Easy days' })
  const weekday = part.getByRole('group', { name: away.easyDays.days[weekdayOf(today)] ?? '' })
  await expect(weekday.getByRole('radio', { name: 'Usual' })).toBeChecked()
  await weekday.getByRole('radio', { name: 'Half' }).check()
  await expect(part.getByRole('status')).toHaveText('Not saved yet.')
  await part.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(part.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(weekday.getByRole('radio', { name: 'Half' })).toBeChecked()

  const short = await sittingOf(page.request)
  expect(seconds).toBeGreaterThan(600)
  expect(short.seconds).toBeLessThanOrEqual(600)
  expect(short.cards.length).toBeGreaterThan(20)
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Start, 10 minutes' })).toBeVisible()

  // All but three as on another device, and these here.
  await answeredNow(page.request, learner.userId, short.cards.slice(3), 20.5)
  const sitting = new SittingOnPage(page)
  await sitting.open('/study?minutes=1')
  await sitting.practise(3)
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Practise 10 minutes more' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The day is done.' })).toBeVisible()
  await expectSoundOnPhone(page, 'a short day done')
  await page.setViewportSize({ width: 1280, height: 800 })

  const answered = async () =>
    new Set((await database.answers(learner.userId)).slice(all.length).map(({ card_id }) => card_id))
  await expect.poll(async () => (await answered()).size).toBe(short.cards.length)
  await sitting.open('/study?minutes=10')
  const left = (await cardsOf(page.request)).map(({ state }) => state.cardId)
  expect(left).toHaveLength(all.length - short.cards.length)
  const done = await answered()
  expect(left.some((cardId) => done.has(cardId))).toBe(false)
  expect(await replay(learner.email)).toContain('Everything is as the log says.')
})

test('a weekday without minutes asks nothing, and lets somebody practise all the same', async ({
  page,
  learner,
}) => {
  await importNotes(page.request, 'Numbers', csv('one,1\ntwo,2\nthree,3\n'))
  await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 20, grade: 3 })
  await page.goto('/settings')
  const part = page.getByRole('region', { name: 'Easy days' })
  for (const day of away.easyDays.days)
    await part.getByRole('group', { name: day }).getByRole('radio', { name: 'None' }).check()
  await part.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(part.getByRole('status')).toHaveText('Saved.')
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'A day off.' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start, / })).toHaveCount(0)
  await expectSoundOnPhone(page, 'a day off')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Practise 10 minutes anyway' }).click()
  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  await sitting.practise(3)
  await expect(page.getByText('Tomorrow is a day off. What falls due waits for you.')).toBeVisible()
})
