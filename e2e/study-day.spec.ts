import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / 86_400_000
const numbers = csv(Array.from({ length: 12 }, (_, index) => `number ${index},${index}`).join('\n'))

test('a study day begins at four in the morning, on the day clocks go forward too', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  const sitting = new SittingOnPage(page)
  await setClock(berlin('2027-03-27T23:30'))
  await importNotes(page.request, 'Numbers', numbers)
  await page.goto('/')
  await expect(page.getByRole('time').filter({ hasText: 'Saturday 27 March' })).toBeVisible()
  await sitting.open()
  await sitting.practise(1)

  // At two the clocks of Berlin go to three, so this is an hour before four by the wall, two after midnight.
  await setClock(berlin('2027-03-28T02:00'))
  await sitting.practise(1)
  await page.goto('/')
  await expect(page.getByRole('time').filter({ hasText: 'Saturday 27 March' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Practised today')).toBeVisible()

  await setClock(berlin('2027-03-28T03:01'))
  await page.goto('/')
  await expect(page.getByRole('time').filter({ hasText: 'Sunday 28 March' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Practised today')).toHaveCount(0)
  await sitting.open()
  await sitting.practise(1)
  await expect
    .poll(async () => (await database.answers(learner.userId)).map(({ study_day }) => study_day))
    .toEqual([dayNumber('2027-03-27'), dayNumber('2027-03-27'), dayNumber('2027-03-28')])
})

test('somebody who travels is offered to move the study day, and the log says when it moved', async ({
  page,
  learner,
  database,
  ownServer,
  browser,
  setClock,
  watch,
}) => {
  const evening = berlin('2027-01-11T20:30')
  await setClock(evening)
  await importNotes(page.request, 'Numbers', numbers)
  await page.goto('/')
  await expect(page.getByRole('time').filter({ hasText: 'Monday 11 January' })).toBeVisible()
  await expect(page.getByText(/^This device is on/)).toHaveCount(0)

  const away = await browser.newContext({
    baseURL: ownServer.address,
    timezoneId: 'Asia/Tokyo',
    storageState: await page.context().storageState(),
  })
  watch.over(away)
  await away.clock.install({ time: evening })
  const there = await away.newPage()
  await there.goto('/')
  await expect(there.getByText('This device is on Tokyo time.')).toBeVisible()
  await expect(there.getByRole('time').filter({ hasText: 'Monday 11 January' })).toBeVisible()
  await there.getByRole('button', { name: 'Move it to Tokyo' }).click()
  // It is half past four there, and a new study day.
  await expect(there.getByRole('time').filter({ hasText: 'Tuesday 12 January' })).toBeVisible()
  const sitting = new SittingOnPage(there)
  await sitting.open()
  await sitting.practise(1)
  await expect
    .poll(async () => (await database.answers(learner.userId)).map(({ study_day }) => study_day))
    .toEqual([dayNumber('2027-01-12')])
  const zones = await database.rows(`SELECT data FROM events WHERE user_id = $1 AND kind = 'zone'`, [
    learner.userId,
  ])
  expect(zones).toEqual([{ data: expect.objectContaining({ zone: 'Asia/Tokyo' }) as unknown }])
  await away.close()
})

test('after days away there is a welcome with today’s minutes, and no word of what was not done', async ({
  page,
  learner,
  setClock,
}) => {
  expect(learner.userId).not.toBe('')
  await setClock(berlin('2027-02-01T09:00'))
  await importNotes(page.request, 'Numbers', numbers)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await sitting.practise(10)
  await expect(sitting.done).toBeVisible()

  await setClock(berlin('2027-02-20T19:00'))
  await page.goto('/')
  await expect(
    page.getByRole('heading', { level: 1, name: /^Welcome back\. Here are \d+ minutes?\.$/ }),
  ).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/overdue|streak|missed days|late/i)
  await page.getByRole('link', { name: /^Start, / }).click()
  await expect(sitting.showAnswer).toBeVisible()
})

test('who flies far to the west in mid-week stays in the day they were in, and no card is counted twice', async ({
  page,
  learner,
  database,
  ownServer,
  browser,
  setClock,
  watch,
}) => {
  const wednesday = berlin('2027-01-13T10:30')
  await setClock(wednesday)
  await importNotes(page.request, 'Numbers', numbers)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await sitting.practise(3)
  const dates = () =>
    database.rows('SELECT card_id, due_day FROM card_states WHERE user_id = $1 ORDER BY card_id', [
      learner.userId,
    ])
  await expect.poll(async () => (await database.answers(learner.userId)).length).toBe(3)
  const before = await dates()

  // Half past one in the night of that Wednesday, before the study day there begins.
  const away = await browser.newContext({
    baseURL: ownServer.address,
    timezoneId: 'America/Los_Angeles',
    storageState: await page.context().storageState(),
  })
  watch.over(away)
  await away.clock.install({ time: wednesday })
  const there = await away.newPage()
  await there.goto('/')
  await there.getByRole('button', { name: 'Move it to Los Angeles' }).click()
  await expect(
    there.getByText('Your study day now begins at 04:00 in Los Angeles.', { exact: true }),
  ).toBeVisible()
  await there.goto('/')
  const main = there.getByRole('main')
  await expect(there.getByRole('time').filter({ hasText: 'Wednesday 13 January' })).toBeVisible()
  await expect(main.getByText(/^Practised today: .*3 answers\.$/)).toBeVisible()
  await expect(main.getByText('7 new cards')).toBeVisible()
  expect(await dates()).toEqual(before)
  await test.step('Today looks sound', () => expectSoundOnPhone(there, 'moved'))

  // Three in the morning there is the same study day still, an hour later is Thursday.
  const thursday = Date.parse('2027-01-14T04:00:00-08:00')
  await ownServer.setClock(thursday - 3_600_000)
  await there.goto('/')
  await expect(there.getByRole('time').filter({ hasText: 'Wednesday 13 January' })).toBeVisible()
  await ownServer.setClock(thursday)
  await there.goto('/')
  await expect(there.getByRole('time').filter({ hasText: 'Thursday 14 January' })).toBeVisible()
  await expect(main.getByText('Practised today')).toHaveCount(0)
  await away.close()
})
