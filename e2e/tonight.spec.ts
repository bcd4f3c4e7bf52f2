import type { Page } from '@playwright/test'
import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const QUESTION = 'Why does the product rule give two terms?'

/** Tries a question to think about and has little of it. Returns its note's address. */
async function tryQuestion(page: Page): Promise<void> {
  const { decks } = await importNotes(
    page.request,
    'Calculus',
    csv(
      '#separator:Comma\n#columns:Front,Back,Note type\n#notetype column:3\n' +
        `${QUESTION},Both factors change at once.,Question to think about\nA fact,An answer,\n`,
    ),
  )
  await page.goto(`/decks/${decks[0]?.deckId}/questions`)
  await page.getByRole('link', { name: QUESTION }).click()
  await page.getByRole('textbox', { name: 'What you think' }).fill('The corner piece is in the way.')
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('radio', { name: 'Some of it' }).check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept, with today’s date.')).toBeVisible()
}

test('a stuck question, a dim page, what came in the morning, the attempt, solved', async ({
  page,
  learner,
  database,
  newDevice,
  setClock,
}) => {
  test.setTimeout(150_000)
  await setClock(berlin('2027-02-01T20:10'))
  await tryQuestion(page)
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tonight' }).click()
  await expect(heading(page, QUESTION)).toBeVisible()
  await expect(page.getByText('You tried it today, last at 20:10.')).toBeVisible()
  const wrong = await newDevice()
  await wrong.context.clock.install({ time: berlin('2027-02-03T08:00') })
  await wrong.page.goto('/tonight')
  await expect(heading(wrong.page, QUESTION)).toBeVisible()
  await expect(wrong.page.getByText('20:10', { exact: true })).toBeVisible()
  await wrong.page.close()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.getByRole('button', { name: 'Look at it for a minute' }).click()
  await expect(page.getByRole('textbox', { name: 'Say it in your own words' })).toBeFocused()
  await page.keyboard.type('Two things change at once')
  await page.getByRole('textbox', { name: 'Where exactly are you stuck?' }).fill('du times dv, left out')
  await test.step('the evening looks sound', () => expectSoundOnPhone(page, 'the evening'))
  await page.getByRole('button', { name: 'Look at it for a minute' }).click()
  await expect(page.getByText('You need not solve it.')).toBeVisible()
  await test.step('the minute looks sound', () => expectSoundOnPhone(page, 'the minute'))
  await page.clock.fastForward(61_000)
  const dark = page.getByRole('button', { name: /^Good night\./ })
  await expect(dark).toBeVisible()
  await test.step('the last words look sound', () => expectSoundOnPhone(page, 'the last words'))
  await page.clock.fastForward(5_000)
  await expect(dark).toHaveAttribute('data-black', 'true')
  await page.keyboard.press('a')
  await expect(page.getByText('It is put down for the night.')).toBeVisible()
  await test.step('a problem put down looks sound', () => expectSoundOnPhone(page, 'put down'))
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { name: 'Tonight’s problem' })).toBeVisible()

  await setClock(berlin('2027-02-02T07:15'))
  await page.goto('/')
  await expect(page).toHaveURL(/\/morning$/)
  await expect(heading(page, QUESTION)).toBeVisible()
  await expect(page.getByText('You were stuck on: du times dv, left out')).toBeVisible()
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText('Say what it is, or press Nothing this morning.')).toBeVisible()
  await page.getByRole('textbox').fill('The corner shrinks faster')
  await page.getByRole('radio', { name: 'An idea' }).check()
  await test.step('the morning looks sound', () => expectSoundOnPhone(page, 'the morning'))
  await page.getByRole('textbox').press('Control+Enter')

  const attempt = page.getByRole('textbox', { name: 'Your attempt' })
  await expect(attempt).toBeVisible()
  await expect(page.getByText('An idea: The corner shrinks faster')).toBeVisible()
  await expect(page.getByText('Both factors change at once.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Later today' }).click()
  await expect(page.getByRole('heading', { name: 'From last night' })).toBeVisible()
  await test.step('Today after a night looks sound', () => expectSoundOnPhone(page, 'Today'))
  await page.getByRole('link', { name: 'Try it now' }).click()
  await attempt.fill('Each factor changes while the other stands still; the corner is of second order.')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('Both factors change at once.')).toBeVisible()
  await test.step('comparing looks sound', () => expectSoundOnPhone(page, 'comparing'))
  await page.getByRole('radio', { name: 'All of it' }).check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(heading(page, 'Solved.')).toBeFocused()
  await page.getByRole('button', { name: 'Make a card' }).click()
  await expect(page.getByText('Made from what you wrote.')).toBeVisible()
  await test.step('a solved problem looks sound', () => expectSoundOnPhone(page, 'solved'))
  await page.getByRole('link', { name: 'See your nights' }).click()
  await expect(page.getByRole('link', { name: QUESTION })).toBeVisible()
  await expect(page.getByRole('row', { name: /Without a draw 1 of 1/ })).toBeVisible()
  await test.step('the nights look sound', () => expectSoundOnPhone(page, 'the nights'))
  const kept = await database.rows(
    `SELECT e.kind FROM night_events e WHERE e.user_id = $1 ORDER BY e.place`,
    [learner.userId],
  )
  expect(kept.map(({ kind }) => kind)).toEqual(['offered', 'primed', 'captured', 'attempted'])
})

test('the learner’s own experiment draws once, says nothing on a night without, and shows its arms', async ({
  page,
  learner,
  database,
  newDevice,
  setClock,
}) => {
  test.setTimeout(120_000)
  await setClock(berlin('2027-02-01T14:00'))
  await page.goto('/settings')
  await page.getByRole('checkbox', { name: 'Run my own experiment' }).check()
  await expect(page.getByText('Your experiment is on.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Keep the hours I sleep' }).check()
  await expect(page.getByText('Hours of sleep are kept from now on.')).toBeVisible()
  await test.step('the settings look sound', () => expectSoundOnPhone(page, 'settings'))
  await tryQuestion(page)
  await page.goto('/tonight')
  await expect(heading(page, 'Not yet.')).toBeVisible()
  await expect(page.getByText('from 18:00 on')).toBeVisible()

  await setClock(berlin('2027-02-01T22:00'))
  await page.goto('/tonight')
  const nothing = heading(page, 'Nothing for tonight.')
  await expect(heading(page, QUESTION).or(nothing)).toBeVisible()
  const isControl = await nothing.isVisible()
  const other = await newDevice()
  await other.page.goto('/tonight')
  await expect(
    isControl ? heading(other.page, 'Nothing for tonight.') : heading(other.page, QUESTION),
  ).toBeVisible()
  await test.step('the evening of the experiment looks sound', () => expectSoundOnPhone(page, 'experiment'))
  const drawn = () =>
    database.rows('SELECT drawn_primed FROM night_problems WHERE user_id = $1', [learner.userId])
  expect(await drawn()).toEqual([{ drawn_primed: !isControl }])

  await setClock(berlin('2027-02-02T08:00'))
  await page.goto('/')
  await expect(heading(page, 'What is in your head this morning?')).toBeVisible()
  await expect(page.getByText(QUESTION)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Hours slept' }).fill('7.5')
  await page.getByRole('button', { name: 'Keep', exact: true }).last().click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Nothing this morning' }).click()
  await expect(heading(page, QUESTION)).toBeVisible()
  await page.getByRole('textbox', { name: 'Your attempt' }).fill('Both change')
  await page.getByRole('textbox', { name: 'Your attempt' }).press('Control+Enter')
  await page.getByRole('radio', { name: 'All of it' }).check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(heading(page, 'Solved.')).toBeVisible()
  await page.goto('/nights')
  const arm = isControl ? 'Not looked at' : 'Looked at in the evening'
  await expect(page.getByRole('row', { name: new RegExp(`^${arm} 1 of 1`) })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Does it help you?' })).toContainText(
    'There is nothing to compare yet',
  )
  await expect(page.getByRole('row', { name: /7\.5/ })).toBeVisible()
  await test.step('the nights of the experiment look sound', () => expectSoundOnPhone(page, 'nights'))
})

test('a problem of one’s own is set, let go, and a skipped morning loses nothing', async ({
  page,
  learner,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T22:00'))
  await page.goto('/tonight')
  await expect(heading(page, 'No problem from today is open.')).toBeVisible()
  await page.getByRole('button', { name: 'Write one of your own' }).click()
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill('How to tell them')
  await page.getByRole('textbox', { name: 'How will you know' }).fill('They nod')
  await page.getByRole('textbox', { name: 'Say it in your own words' }).fill('Somebody has to hear it')
  await page.getByRole('textbox', { name: 'Where exactly' }).fill('The first sentence')
  await page.getByRole('button', { name: 'Look at it for a minute' }).click()
  await page.getByRole('button', { name: 'Put it down now' }).click()
  await expect(page.getByRole('button', { name: /^Good night\./ })).toBeVisible()

  await setClock(berlin('2027-02-02T08:00'))
  await page.goto('/')
  await expect(heading(page, 'How to tell them')).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page).toHaveURL(/\/$/)
  await setClock(berlin('2027-02-05T08:00'))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'From the night of Mon 1 Feb' })).toBeVisible()
  await page.getByRole('link', { name: 'What came?' }).click()
  await page.getByRole('button', { name: 'Nothing this morning' }).click()
  await page.getByRole('textbox', { name: 'Your attempt' }).fill('Begin with what they know')
  await page.getByRole('button', { name: 'See how far it is' }).click()
  await expect(page.getByText('They nod')).toBeVisible()
  await page.getByRole('radio', { name: 'Some of it' }).check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(heading(page, 'Still open.')).toBeVisible()
  await setClock(berlin('2027-02-06T21:00'))
  await page.goto('/tonight')
  await page.getByRole('button', { name: 'How to tell them' }).click()
  await expect(page.getByText('You tried it on an earlier day.')).toBeVisible()
  await page.goto('/nights')
  await page.getByRole('link', { name: 'How to tell them' }).click()
  await page.getByRole('button', { name: 'Let it go' }).click()
  await expect(heading(page, 'Let go.')).toBeVisible()
  expect(learner.userId).not.toBe('')
})
