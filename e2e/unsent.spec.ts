import { csv, importNotes } from './support/cards'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

const FILE = csv(Array.from({ length: 8 }, (_, index) => `Question ${index + 1},An answer`).join('\n'))

test('closing the tab with unsent answers and opening Spindle again sends each of them once', async ({
  page,
  context,
  learner,
  database,
  watch,
}) => {
  watch.expect(/Failed to load resource/, /ERR_INTERNET_DISCONNECTED/)
  await importNotes(page.request, 'Questions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  // What a tab sends while it closes escapes a blocked route, but not a missing connection.
  await context.setOffline(true)
  await sitting.practise(3)
  await expect(page.getByText(/3 answers are saved on this device/)).toBeVisible()
  await page.close()
  expect(await database.answers(learner.userId)).toEqual([])

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/')
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(3)
  const reopened = new SittingOnPage(again)
  await reopened.open()
  await reopened.practise(5)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(8)
  const answers = await database.answers(learner.userId)
  expect(new Set(answers.map(({ card_id }) => card_id)).size).toBe(8)
})

test('an answer whose receipt got lost is sent again and counted once', async ({
  page,
  context,
  learner,
  database,
  watch,
}) => {
  watch.expect(/Failed to load resource/)
  await importNotes(page.request, 'Questions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  let lost = 0
  await context.route('**/api/reviews', async (route) => {
    // The server takes the answers in; the line breaks before it can say so.
    await route.fetch()
    lost++
    await route.abort()
  })
  await sitting.practise(2)
  await expect(page.getByText(/2 answers are saved on this device/)).toBeVisible()
  expect(lost).toBeGreaterThan(0)
  await context.unroute('**/api/reviews')
  await sitting.practise(1)
  await expect(page.getByText(/saved on this device/)).toHaveCount(0)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(3)
})
