import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { expect, test } from './support/test'

test('a learner looks at some futures, takes one, and puts it back', async ({ page, learner, database }) => {
  const settings = () =>
    database.rows('SELECT minutes_per_day, new_per_day, desired_retention FROM learners WHERE user_id = $1', [
      learner.userId,
    ])
  const notes = Array.from({ length: 800 }, (_, place) => `Number ${place},${place}`)
  await importNotes(page.request, 'Numbers', csv(notes.join('\n')))
  const some = (await cardsOf(page.request)).slice(0, 12)
  await answeredBefore(page.request, learner.userId, some, { daysAgo: 3, grade: 3 })

  await page.goto('/')
  await page.getByRole('link', { name: 'What if you had more minutes?' }).click()
  const futures = page.getByRole('region', { name: 'Some futures' })
  await expect(futures.getByRole('rowheader')).toHaveText([
    'As now',
    '30 min a day',
    '5 new cards a day',
    'A recall target of 85%',
    'A recall target of 80%',
  ])
  // Ten a day for ninety days are more than there are.
  const asNow = futures.getByRole('row', { name: /^As now/ })
  await expect(asNow).toContainText('790')
  const until = futures.getByLabel('Until')
  const day = await until.inputValue()
  await until.fill(new Date(Date.parse(day) - 60 * 86_400_000).toISOString().slice(0, 10))
  await expect(asNow).toContainText('300')
  await until.fill('2020-01-01')
  await expect(futures.getByText('Choose a day after today and within a year.')).toBeVisible()
  await until.fill(day)
  await expect(asNow).toContainText('790')

  const own = page.getByRole('region', { name: 'Try your own' })
  const use = own.getByRole('button', { name: 'Use this from now on' })
  await expect(own.getByText('This is how you practise now.')).toBeVisible()
  await expect(use).toBeDisabled()
  await own.getByRole('slider', { name: 'New cards a day' }).fill('2')
  await own.getByRole('slider', { name: 'Recall target' }).fill('85')
  await expect(own.getByText(/^By .* fewer new cards met .* less a day\.$/)).toBeVisible()
  await use.click()
  await expect(own.getByText('This is how you practise now.')).toBeVisible()
  expect(await settings()).toEqual([{ minutes_per_day: 20, new_per_day: 2, desired_retention: 0.85 }])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Put back as it was.').filter({ visible: true }).first()).toBeVisible()
  expect(await settings()).toEqual([{ minutes_per_day: 20, new_per_day: 10, desired_retention: 0.9 }])
})

test('who has answered nothing is told so', async ({ page, learner }) => {
  expect(learner.userId).not.toBe('')
  await page.goto('/what-if')
  await expect(page.getByRole('heading', { name: 'Nothing to look ahead from yet.' })).toBeVisible()
})
