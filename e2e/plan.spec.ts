import type { Page } from '@playwright/test'
import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

const list = (page: Page, name: string) => page.getByRole('region', { name })
const lines = (page: Page, name: string) => list(page, name).getByRole('listitem')

async function write(page: Page, process: string, dread?: number): Promise<void> {
  await page.getByRole('textbox', { name: 'What will you work on?' }).fill(process)
  if (dread !== undefined) await page.getByRole('radio', { name: String(dread), exact: true }).check()
  await page.getByRole('button', { name: /^Add (?:it|“)/ }).click()
  await expect(page.getByRole('textbox', { name: 'What will you work on?' })).toHaveValue('')
}

test('tomorrow’s list is written in the evening, and the next day begins with the frog', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(150_000)
  await setClock(berlin('2027-02-01T10:00'))
  await importNotes(page.request, 'Capitals', csv('Chile,Santiago\nPeru,Lima\n'))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Today’s plan' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Write tomorrow’s list' })).toHaveCount(0)

  await setClock(berlin('2027-02-01T19:00'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Write tomorrow’s list' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tomorrow’s list' })).toBeVisible()
  await expect(
    page.getByRole('paragraph').filter({ hasText: /^The course Learning How to Learn advises/ }),
  ).toBeVisible()
  await test.step('an empty list looks sound', () => expectSoundOnPhone(page, 'empty list'))
  await page.getByRole('button', { name: 'Keep these records' }).click()
  await page.getByRole('radio', { name: 'Cards in Capitals' }).check()
  await page.getByRole('radio', { name: '2', exact: true }).check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(lines(page, 'On the list')).toHaveCount(1)
  await write(page, 'algebra practice')
  await page.getByRole('textbox', { name: 'What will you work on?' }).fill('finish the tax form')
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await test.step('a thing to finish looks sound', () => expectSoundOnPhone(page, 'a thing to finish'))
  await page.getByRole('button', { name: 'Add “Work on the tax form”' }).click()
  await expect(lines(page, 'On the list')).toHaveCount(3)
  await expect(lines(page, 'On the list').last()).toContainText('frog')

  const up = page.getByRole('button', { name: 'Move up: algebra practice' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(lines(page, 'On the list').first()).toContainText('algebra practice')
  await expect(up).toBeFocused()
  await expect(page.getByText('algebra practice: now 1 of 3.')).toBeAttached()
  await page.getByRole('button', { name: 'Take off the list: algebra practice' }).click()
  await expect(lines(page, 'On the list')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(lines(page, 'On the list').first()).toContainText('algebra practice')
  await page.getByRole('button', { name: 'Change: algebra practice' }).click()
  await expect(page.getByRole('textbox', { name: 'What will you work on?' })).toBeFocused()
  await page.getByRole('textbox', { name: 'What will you work on?' }).fill('geometry practice')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(lines(page, 'On the list').first()).toContainText('geometry practice')
  await test.step('a list looks sound', () => expectSoundOnPhone(page, 'a list'))

  await setClock(berlin('2027-02-02T09:00'))
  await page.goto('/')
  const own = lines(page, 'Your list for today')
  await expect(own).toHaveCount(3)
  await expect(own.first()).toContainText('Work on the tax form')
  await expect(own.first()).toContainText('The one you’d rather put off. It goes first.')
  await test.step('Today with a list looks sound', () => expectSoundOnPhone(page, 'today with a list'))
  await page.getByRole('link', { name: 'Start with the frog' }).click()
  await expect(page.getByRole('textbox', { name: 'Just this' })).toHaveValue('Work on the tax form')
  await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Start, 25 minutes' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  const begun = () =>
    database.rows(
      `SELECT b.cue, b.dread, p.process FROM focus_blocks b
       JOIN plan_items p ON p.user_id = b.user_id AND p.block_id = b.block_id WHERE b.user_id = $1`,
      [learner.userId],
    )
  expect(await begun()).toEqual([{ cue: 'plan', dread: 5, process: 'Work on the tax form' }])

  await setClock(berlin('2027-02-02T09:26'))
  await expect(page.getByRole('heading', { level: 1, name: 'That’s 25 minutes.' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Tick it off your list/ })).not.toBeChecked()
  await test.step('the bell of what was planned looks sound', () => expectSoundOnPhone(page, 'planned bell'))
  await page.getByRole('button', { name: 'Go straight on' }).click()
  await page.goto('/')
  await expect(own.first()).toContainText('Your block for it is over.')
  await page.getByRole('button', { name: 'Tick it off: Work on the tax form' }).click()
  await expect(page.getByText('Ticked off.', { exact: true })).toBeVisible()
  await expect(own.last()).toContainText('Work on the tax form')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(own.first()).toContainText('Work on the tax form')
  await page.getByRole('checkbox', { name: 'Done: Work on the tax form' }).check()
  await expect(own.last()).toContainText('Work on the tax form')
  await expect(page.getByRole('link', { name: 'Start with the frog' })).toBeVisible()
})

test('what is put off twice is offered as a shorter block, and what was left is carried over once', async ({
  page,
  newDevice,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(150_000)
  await setClock(berlin('2027-02-01T10:00'))
  await page.goto('/plan')
  await expect(page.getByRole('heading', { level: 1, name: 'Today’s list' })).toBeVisible()
  await write(page, 'the essay')
  await write(page, 'the letters')
  await page.goto('/')
  await page.getByRole('button', { name: 'Not today: the essay' }).click()
  await expect(page.getByText('It is on tomorrow’s list.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(lines(page, 'Your list for today')).toHaveCount(2)
  await page.getByRole('button', { name: 'Not today: the essay' }).click()
  await expect(lines(page, 'Your list for today')).toHaveCount(1)

  await setClock(berlin('2027-02-02T21:00'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Write tomorrow’s list' }).click()
  await expect(lines(page, 'Not done yet')).toHaveCount(2)
  await expect(lines(page, 'Not done yet').first()).toContainText('From today')
  await expect(lines(page, 'Not done yet').last()).toContainText('From yesterday')
  await test.step('what was left looks sound', () => expectSoundOnPhone(page, 'what was left'))
  const second = await newDevice()
  await second.page.goto('/plan?for=tomorrow')
  await expect(lines(second.page, 'Not done yet')).toHaveCount(2)
  await page.getByRole('button', { name: 'Carry over to tomorrow' }).click()
  await expect(lines(page, 'On the list')).toHaveCount(2)
  await second.page.getByRole('button', { name: 'Carry over to tomorrow' }).click()
  await expect(lines(second.page, 'On the list')).toHaveCount(2)
  expect(
    await database.rows('SELECT process, postponed FROM plan_items WHERE user_id = $1 ORDER BY process', [
      learner.userId,
    ]),
  ).toEqual([
    { process: 'the essay', postponed: 2 },
    { process: 'the letters', postponed: 1 },
  ])

  await setClock(berlin('2027-02-03T09:00'))
  await page.goto('/')
  await expect(lines(page, 'Your list for today').first()).toContainText(
    'It has waited twice. 10 minutes of it would be a start.',
  )
  await test.step('a shorter block looks sound', () => expectSoundOnPhone(page, 'a shorter block'))
  await page.getByRole('link', { name: 'Start with 10 minutes: the essay' }).click()
  await page.getByRole('button', { name: 'Start, 10 minutes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'the essay' })).toBeVisible()
})

test('after the quitting time nothing of the list asks for work, and tomorrow’s can be written', async ({
  page,
  learner,
  setClock,
}) => {
  test.setTimeout(90_000)
  await setClock(berlin('2027-02-01T10:00'))
  await importNotes(page.request, 'Capitals', csv('Chile,Santiago\n'))
  await page.goto('/plan?for=today')
  for (let number = 1; number <= 5; number++) await write(page, `practice ${number}`)
  await page.getByRole('textbox', { name: 'What will you work on?' }).fill('practice 6')
  await expect(page.getByRole('button', { name: 'Add it' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Six things are a full day. Take one off to add another.')).toBeFocused()
  await expect(lines(page, 'On the list')).toHaveCount(6)
  await test.step('a full list looks sound', () => expectSoundOnPhone(page, 'a full list'))
  await page.goto('/settings')
  await page.getByRole('main').getByLabel('Quitting time').fill('15:00')
  await page.getByRole('button', { name: 'Set the time' }).click()
  await expect(page.getByText('Your day ends at 15:00.')).toBeVisible()
  await setClock(berlin('2027-02-01T15:01'))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'The day is done.' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your list for today' })).toHaveCount(0)
  await test.step('the end of the day looks sound', () => expectSoundOnPhone(page, 'day over'))
  await page.getByRole('link', { name: 'Write tomorrow’s list' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tomorrow’s list' })).toBeVisible()
  expect(learner.userId).not.toBe('')
})

test('from the list to relief: dread 4, a block around a sitting, and the value of starting learned', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(120_000)
  await setClock(berlin('2027-02-01T19:00'))
  await importNotes(page.request, 'Capitals', csv('Chile,Santiago\nPeru,Lima\nCuba,Havana\n'))
  await page.goto('/plan?for=tomorrow')
  await page.getByRole('button', { name: 'Keep these records' }).click()
  await page.getByRole('radio', { name: 'Cards in Capitals' }).check()
  await page.getByRole('radio', { name: '4', exact: true }).check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(lines(page, 'On the list')).toHaveCount(1)

  await setClock(berlin('2027-02-02T09:00'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Start with the frog' }).click()
  await page.getByRole('button', { name: 'Start, 25 minutes' }).click()
  await page.getByRole('link', { name: 'Open the cards' }).click()
  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  await expect(page.getByText(/^2[45] minutes of your block left$/)).toBeAttached()
  await sitting.answer('Good')
  await setClock(berlin('2027-02-02T09:26'))
  await expect(page.getByText('The minutes of your block are over')).toBeAttached()
  await sitting.answer('Good')
  await page.getByRole('link', { name: 'End the block' }).click()
  await page.getByRole('radio', { name: '2 a little' }).check()
  await expect(page.getByText('Dread was 4 before and is 2 now: 2 less.')).toBeVisible()
  const learned = () =>
    database.rows(
      `SELECT b.cue, b.work_kind, b.dread, b.felt, b.delta IS NOT NULL AS surprised,
         l.starting_value IS NOT NULL AS learned
       FROM focus_blocks b JOIN learners l USING (user_id) WHERE b.user_id = $1`,
      [learner.userId],
    )
  await expect
    .poll(learned)
    .toEqual([{ cue: 'plan', work_kind: 'sitting', dread: 4, felt: 2, surprised: true, learned: true }])
})
