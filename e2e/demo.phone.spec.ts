import { pixelsBeyondTheSide } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

test.describe.configure({ timeout: 120_000 })

test('the demo on a phone, by touch alone: from the landing page to the end of a sitting', async ({
  page,
  database,
}) => {
  await page.goto('/')
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  await page.getByRole('button', { name: 'Try the demo' }).tap()
  await expect(
    page.getByText('This is a demo. Its answers so far were made by a simulated learner.'),
  ).toBeVisible()
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  await page.getByRole('link', { name: /^Start, \d+ minutes?$/ }).tap()

  const sitting = new SittingOnPage(page, 'tap')
  await expect(sitting.showAnswer).toBeVisible()
  const place = await sitting.place.textContent()
  const planned = Number(/of (\d+)/.exec(place ?? '')?.[1])
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  const answers = await sitting.practise(planned * 2, (index) => (index % 5 === 2 ? 'Missed' : 'Good'))
  await expect(sitting.done).toBeVisible()
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  expect(answers).toBeGreaterThanOrEqual(planned)

  const session = await page.evaluate(
    async () => (await (await fetch('/api/sittings')).json()) as { userId: string },
  )
  const [logged] = await database.rows<{ count: number }>(
    `SELECT count(*)::int FROM events WHERE user_id = $1 AND kind = 'answer' AND accepted_at > now() - interval '5 minutes'
       AND sitting_id = (SELECT sitting_id FROM events WHERE user_id = $1 AND kind = 'answer' ORDER BY seq DESC LIMIT 1)`,
    [session.userId],
  )
  expect(logged?.count).toBe(answers)
  await page.getByRole('link', { name: 'Done' }).tap()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})
