import type { Page } from '@playwright/test'
import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { authorsAnswer, giveProblemSet, LINEAR, solveByKeys } from './support/problems'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const line = (page: Page, number: number) => page.getByRole('textbox', { name: `Line ${number}` })
const STATEMENT = /^Solve for x, one line at a time\. \d \(x [+-] \d\) = /

/** Does the first step of the problem on the screen, and misses the second. */
async function comeToStick(page: Page, answer: () => Promise<string>): Promise<void> {
  await expect(line(page, 1)).toBeFocused()
  await line(page, 1).fill(await answer())
  await line(page, 1).press('Enter')
  await line(page, 2).fill('x = 1000')
  await line(page, 2).press('Enter')
  await expect(page.getByText('Not yet the same as the line above.')).toBeVisible()
}

test('a problem that stuck is parked, preferred tonight, gone on with in the morning, and solved', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(180_000)
  const answer = () => authorsAnswer(database, learner.userId)
  await setClock(berlin('2027-02-01T17:00'))
  await giveProblemSet(learner.userId, 'Linear equations', [LINEAR, { ...LINEAR, title: 'The same again' }])
  await page.goto('/practise')
  await comeToStick(page, answer)
  await page.getByRole('button', { name: /^Park it for later/ }).click()
  await expect(heading(page, 'Parked')).toBeVisible()
  await test.step('a parked problem looks sound', () => expectSoundOnPhone(page, 'problem parked'))
  await page.getByRole('link', { name: 'Say where it sticks' }).click()
  await expect(heading(page, /, step 2$/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Where exactly does it stick?' }).fill('Which side to begin with')
  await page.getByRole('radio', { name: '40 min' }).check()
  await test.step('saying where looks sound', () => expectSoundOnPhone(page, 'problem sticks'))
  await page.getByRole('button', { name: 'Park it and take a break' }).click()
  await expect(heading(page, 'Parked. Take a break.')).toBeFocused()

  await test.step('looking again leads back into it', async () => {
    await setClock(berlin('2027-02-01T17:45'))
    await page.goto('/')
    await page.getByRole('link', { name: 'Look again' }).click()
    await expect(page.getByText('It stuck here: Which side to begin with')).toBeVisible()
    await expectSoundOnPhone(page, 'problem again')
    await page.getByRole('link', { name: 'Go on with it' }).click()
    await expect(page.getByText('Where it stuck: Which side to begin with')).toBeVisible()
    await expect(line(page, 2)).toBeFocused()
    await expectSoundOnPhone(page, 'problem gone on with')
    await line(page, 2).blur()
    await page.keyboard.press('p')
    await expect(heading(page, 'Parked')).toBeVisible()
  })

  await test.step('tonight prefers it', async () => {
    await setClock(berlin('2027-02-01T21:00'))
    await page.goto('/tonight')
    await expect(heading(page, STATEMENT)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Where exactly are you stuck?' })).toHaveValue(
      'Which side to begin with',
    )
    await page.getByRole('textbox', { name: 'Say it in your own words' }).fill('x on both sides')
    await expectSoundOnPhone(page, 'problem tonight')
    await page.getByRole('button', { name: 'Look at it for a minute' }).click()
    await page.getByRole('button', { name: 'Put it down now' }).click()
    await expect(page.getByRole('button', { name: /^Good night\./ })).toBeVisible()
  })

  await test.step('in the morning it is gone on with', async () => {
    await setClock(berlin('2027-02-02T07:15'))
    await page.goto('/')
    await expect(page).toHaveURL(/\/morning$/)
    await page.getByRole('textbox').fill('Smaller side first')
    await page.getByRole('radio', { name: 'An idea' }).check()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(page.getByText('An idea: Smaller side first')).toBeVisible()
    await expectSoundOnPhone(page, 'problem morning')
    await page.getByRole('link', { name: 'Go on with it' }).click()
    await expect(line(page, 2)).toBeFocused()
    await solveByKeys(page, database, learner.userId)
    await expectSoundOnPhone(page, 'problem done after its night')
    await page.getByRole('link', { name: 'What came of its night' }).click()
    await expect(heading(page, 'Solved.')).toBeVisible()
  })
  expect(
    await database.rows(
      `SELECT p.source, array_agg(e.kind::text ORDER BY e.place) AS kinds, max(e.grade) AS grade
       FROM night_problems p JOIN night_events e USING (user_id, problem_id) WHERE p.user_id = $1 GROUP BY p.source`,
      [learner.userId],
    ),
  ).toEqual([{ source: 'problem', kinds: ['offered', 'primed', 'captured', 'attempted'], grade: 4 }])
})

test('a block for a set has its clock beside the problem, and being stuck begins its break', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(150_000)
  await setClock(berlin('2027-02-01T09:00'))
  await importNotes(page.request, 'Capitals', csv('Chile,Santiago\nPeru,Lima\n'))
  const { userId } = learner
  const { setId } = await giveProblemSet(userId, 'Linear equations', [LINEAR])
  await giveProblemSet(userId, 'Other things', [{ ...LINEAR, title: 'Other' }])

  await test.step('the list of the day mixes them', async () => {
    await page.goto('/plan?for=today')
    await page.getByRole('radio', { name: 'Problems in Linear equations' }).check()
    await expectSoundOnPhone(page, 'plan with sets')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('region', { name: 'On the list' }).getByRole('listitem')).toHaveCount(1)
    await page.getByRole('radio', { name: 'Cards in Capitals' }).check()
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('region', { name: 'On the list' }).getByRole('listitem')).toHaveCount(2)
    await page.goto('/')
    await expectSoundOnPhone(page, 'today with problems listed')
    await page.getByRole('link', { name: /^Start the first/ }).click()
  })
  await expect(page.getByRole('radio', { name: 'Problems in Linear equations' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Problems from all your sets' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Just this' })).toHaveValue(
    'Practise problems in Linear equations',
  )
  await test.step('choosing looks sound', () => expectSoundOnPhone(page, 'block of problems'))
  await page.getByRole('button', { name: 'Start, 25 minutes' }).click()
  await page.getByRole('link', { name: 'Open the problems' }).click()
  await expect(page).toHaveURL(new RegExp(`/practise\\?set=${setId}$`))
  await expect(line(page, 1)).toBeFocused()
  await expect(page.getByRole('banner')).toContainText('25 minutes of your block left')
  await test.step('the clock looks sound', () => expectSoundOnPhone(page, 'problem in a block'))

  await setClock(berlin('2027-02-01T09:07'))
  await line(page, 1).blur()
  await page.keyboard.press('k')
  await expect(heading(page, /, step 1$/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Where exactly does it stick?' }).fill('The bracket')
  await page.getByRole('button', { name: 'Park it and take a break' }).click()
  await page.getByRole('link', { name: 'To your break' }).click()
  await expect(heading(page, 'Five minutes off')).toBeVisible()

  await test.step('the map of skills lists it, and lets it go after asking', async () => {
    await page.goto('/skills')
    const parked = page.getByRole('region', { name: 'Parked problems' })
    await expect(parked).toContainText('Where it stuck: The bracket')
    await expectSoundOnPhone(page, 'skills with parked')
    await parked.getByRole('button', { name: /^Let it go/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
    await parked.getByRole('link', { name: /^Go on/ }).click()
    await expect(page.getByText('Where it stuck: The bracket')).toBeVisible()
    await line(page, 1).blur()
    await page.keyboard.press('p')
    await expect(heading(page, 'Parked')).toBeVisible()
    await page.goto('/skills')
    await parked.getByRole('button', { name: /^Let it go/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Let it go' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(parked).toHaveCount(0)
  })
  expect(
    await database.rows('SELECT standing FROM practice_rounds WHERE user_id = $1', [learner.userId]),
  ).toEqual([{ standing: 'left' }])
})

test('the end of a block is offered once the problem on the screen is done', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(120_000)
  await setClock(berlin('2027-02-01T09:00'))
  await giveProblemSet(learner.userId, 'Linear equations', [LINEAR])
  await page.goto('/focus?minutes=10')
  await page.getByRole('button', { name: /^Start, 10/ }).click()
  await page.getByRole('link', { name: 'Open the problems' }).click()
  await expect(line(page, 1)).toBeFocused()
  await setClock(berlin('2027-02-01T09:11'))
  await page.reload()
  await expect(line(page, 1)).toBeFocused()
  const over = page.getByRole('link', { name: 'End the block' })
  await expect(over).toHaveCount(0)
  await solveByKeys(page, database, learner.userId)
  await expect(over).toBeVisible()
  await test.step('the end of the block looks sound', () =>
    expectSoundOnPhone(page, 'block over at a problem'))
})
