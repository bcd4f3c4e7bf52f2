import type { Request } from '@playwright/test'
import { csv, importNotes } from './support/cards'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

const questions = Array.from({ length: 10 }, (_, index) => `Question ${index + 1}`)
const FILE = csv(questions.map((question) => `${question},An answer`).join('\n'))

const isSending = (request: Request): boolean => request.url().endsWith('/api/reviews')

test('a sitting goes on without a connection, through a reload, and every answer arrives once', async ({
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
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  let underWay = 0
  page.on('request', (request) => (underWay += isSending(request) ? 1 : 0))
  page.on('requestfinished', (request) => (underWay -= isSending(request) ? 1 : 0))
  await sitting.practise(2)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(2)
  // Without its receipt an answer counts as unsent.
  await expect.poll(() => underWay).toBe(0)

  await context.setOffline(true)
  await sitting.practise(3)
  await expect(page.getByText('No connection. Keep going: 3 answers are saved on this device')).toBeVisible()
  expect(await database.answers(learner.userId)).toHaveLength(2)
  const asked = await sitting.asked(questions, String)
  await page.reload()
  await expect(sitting.showAnswer).toBeVisible()
  expect(await sitting.asked(questions, String)).toBe(asked)
  await expect(sitting.place).toHaveText(/^Answer 6 of 10,/)
  await sitting.practise(4)
  await expect(page.getByText('No connection. Keep going: 7 answers are saved on this device')).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText(/^No connection/)).toHaveCount(0)
  await sitting.practise(1)
  await expect(sitting.done).toBeVisible()
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(10)
  const answers = await database.answers(learner.userId)
  expect(new Set(answers.map(({ card_id }) => card_id)).size).toBe(10)
  expect(answers.map(({ device_seq }) => device_seq)).toEqual(
    answers.map(({ device_seq }) => device_seq).toSorted((a, b) => a - b),
  )
})
