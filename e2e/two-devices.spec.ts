import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { replay } from './support/replay'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

const FILE = csv('north,1\neast,2\nsouth,3\nwest,4\n')

test('two devices grade the same card, one of them offline for a while: both answers count, in the order they came', async ({
  page,
  context,
  learner,
  newDevice,
  database,
  watch,
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/)
  await importNotes(page.request, 'Directions', FILE)
  await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 9, grade: 3 })
  const other = await newDevice()
  const here = new SittingOnPage(page)
  const there = new SittingOnPage(other.page)
  await here.open()
  await there.open()
  const names = ['north', 'east', 'south', 'west']
  const first = await here.asked(names, String)
  expect(await there.asked(names, String)).toBe(first)

  await other.context.setOffline(true)
  await there.practise(1, () => 'Easy')
  await here.practise(1, () => 'Missed')
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(5)
  await other.context.setOffline(false)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(6)

  const both = (await database.answers(learner.userId)).slice(-2)
  expect(both.map(({ front, grade }) => [front, grade])).toEqual([
    [first, 1],
    [first, 4],
  ])
  expect(new Set(both.map(({ device_id }) => device_id)).size).toBe(2)

  // Both at once: neither waits for the other, and none is lost.
  await Promise.all([here.practise(2), there.practise(2)])
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(10)
  expect(await replay(learner.email)).toContain('Everything is as the log says.')
  await context.close()
})
