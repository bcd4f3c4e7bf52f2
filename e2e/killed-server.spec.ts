import { csv, importNotes } from './support/cards'
import { expect, test } from './support/own-server'
import { SittingOnPage } from './support/sitting'

const FILE = csv(Array.from({ length: 8 }, (_, index) => `Question ${index + 1},An answer`).join('\n'))

test('a kill of the server in the middle of a sitting loses no answer and counts none twice', async ({
  page,
  ownServer,
  learner,
  database,
  watch,
}) => {
  watch.expect(/Failed to load resource/)
  await importNotes(page.request, 'Questions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await sitting.practise(2)
  // The third answer leaves at the very moment the server dies.
  await Promise.all([sitting.practise(1), ownServer.kill()])
  await sitting.practise(2)
  await expect(page.getByText(/saved on this device/)).toBeVisible()
  await ownServer.restart()
  await expect(page.getByText(/saved on this device/)).toHaveCount(0, { timeout: 30_000 })
  await sitting.practise(3)
  await expect(sitting.done).toBeVisible()
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(8)
  const answers = await database.answers(learner.userId)
  expect(new Set(answers.map(({ card_id }) => card_id)).size).toBe(8)
  expect(new Set(answers.map(({ event_id }) => event_id)).size).toBe(8)
})
