import type { Page } from '@playwright/test'
import { answeredBefore, capitals, cardsOf, csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

const timer = (page: Page) => page.getByRole('timer')

async function importCapitals(page: Page, userId: string, daysAgo: number): Promise<void> {
  const rows = capitals.slice(0, 8).map(({ country, capital }) => `${country},${capital}`)
  await importNotes(page.request, 'Capitals', csv(rows.join('\n')))
  await answeredBefore(page.request, userId, await cardsOf(page.request), { daysAgo, grade: 3 })
}

test('a block from dread to relief, through a reload, a second tab and a device that is a day off', async ({
  page,
  context,
  learner,
  database,
  newDevice,
  setClock,
}) => {
  test.setTimeout(120_000)
  await setClock(berlin('2027-02-01T09:00'))
  await page.goto('/focus')
  await expect(page.getByRole('heading', { level: 1, name: 'What will you work on?' })).toBeVisible()
  await expect(page.getByText('How much do you dread it?')).toHaveCount(0)
  await page.getByRole('button', { name: 'Keep these records' }).click()
  await page.getByRole('radio', { name: '4' }).check()
  await page.getByRole('textbox', { name: 'Just this' }).fill('finish chapter 5')
  await test.step('choosing looks sound', () => expectSoundOnPhone(page, 'choosing'))
  await page.getByRole('button', { name: 'Work on chapter 5 for 25 minutes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Work on chapter 5' })).toBeVisible()
  await expect(page.getByText(/^Until 09:2[56], just this:$/)).toBeVisible()

  await page.keyboard.press('n')
  await page.keyboard.type('Answer the letter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Answer the letter' })).toBeVisible()
  await test.step('a block under way looks sound', () => expectSoundOnPhone(page, 'running'))

  await setClock(berlin('2027-02-01T09:10'))
  const tenMinutesOn = /^1[45]:\d\d$/
  await page.reload()
  await expect(timer(page)).toHaveText(tenMinutesOn)
  await expect(page).toHaveTitle(/^1[45]:\d\d · Work on chapter 5/)
  const second = await context.newPage()
  await second.goto('/focus')
  await expect(timer(second)).toHaveText(tenMinutesOn)
  const wrong = await newDevice()
  await wrong.context.clock.install({ time: berlin('2027-02-02T09:10') })
  await wrong.page.goto('/focus')
  await expect(timer(wrong.page)).toHaveText(tenMinutesOn)

  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(second.getByText('Paused. Just this:')).toBeVisible()
  await second.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(/^Until 09:2[5-7], just this:$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0)
  await second.close()

  await page.keyboard.press('t')
  await page.keyboard.type('Is the wash')
  await setClock(berlin('2027-02-01T09:30'))
  await expect(page.getByRole('heading', { level: 1, name: 'That’s 25 minutes.' })).toBeVisible()
  await page.getByRole('radio', { name: '2 a little' }).check()
  await expect(page.getByText('Dread was 4 before and is 2 now: 2 less.')).toBeVisible()
  const rated = () =>
    database.rows(
      `SELECT b.dread, b.felt, b.delta, l.starting_value IS NOT NULL AS learned
       FROM focus_blocks b JOIN learners l USING (user_id) WHERE b.user_id = $1`,
      [learner.userId],
    )
  await expect.poll(rated).toEqual([{ dread: 4, felt: 2, delta: -1, learned: true }])
  await page.getByRole('checkbox', { name: 'Answer the letter' }).check()
  await expect(page.getByRole('checkbox', { name: 'Is the wash' })).not.toBeChecked()
  await test.step('the bell looks sound', () => expectSoundOnPhone(page, 'the bell'))

  await page.getByRole('button', { name: 'Take five minutes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Five minutes off' })).toBeVisible()
  await test.step('a break looks sound', () => expectSoundOnPhone(page, 'a break'))
  await setClock(berlin('2027-02-01T09:37'))
  await expect(page.getByRole('heading', { level: 1, name: 'What will you work on?' })).toBeVisible()
})

test('a block around a sitting: the card in hand is finished, and then the bell is offered', async ({
  page,
  learner,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T10:00'))
  await importCapitals(page, learner.userId, 30)
  await page.goto('/')
  await page.getByRole('radio', { name: '10', exact: true }).check()
  await page.getByRole('button', { name: 'Start a block' }).click()
  await expect(page.getByRole('radio', { name: 'Cards in Capitals' })).toBeChecked()
  await page.getByRole('button', { name: 'Start, 10 minutes' }).click()
  await page.getByRole('link', { name: 'Open the cards' }).click()
  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  await expect(page.getByText('10 minutes of your block left')).toBeAttached()

  await setClock(berlin('2027-02-01T10:11'))
  await expect(page.getByText('The minutes of your block are over')).toBeAttached()
  await expect(page.getByText('That’s 10 minutes.')).toHaveCount(0)
  await sitting.answer('Good')
  await expect(page.getByText('That’s 10 minutes.')).toBeVisible()
  await page.getByRole('link', { name: 'End the block' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'That’s 10 minutes.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Hard to begin?' })).toBeVisible()
})

/** Stands in for the notifications of a system that no test can look at, in a window that somebody looks away from. */
function listenForBells(): void {
  const rung: string[] = []
  let permission: NotificationPermission = 'default'
  class Bell extends EventTarget {
    static get permission(): NotificationPermission {
      return permission
    }
    static requestPermission(): Promise<NotificationPermission> {
      permission = 'granted'
      return Promise.resolve(permission)
    }
    constructor(text: string) {
      super()
      rung.push(text)
    }
  }
  document.hasFocus = () => false
  Object.assign(window, { Notification: Bell, rung })
}

test('with consent the bell is heard by who looks elsewhere, once', async ({ page, learner, setClock }) => {
  await page.addInitScript(listenForBells)
  const rung = () => page.evaluate(() => (window as unknown as { readonly rung: string[] }).rung)
  await setClock(berlin('2027-02-01T09:00'))
  await page.goto('/focus')
  await page.getByRole('textbox', { name: 'Just this' }).fill('algebra practice')
  await page.getByRole('button', { name: 'Start, 25 minutes' }).click()
  await page.getByRole('button', { name: 'Tell me at the bell' }).click()
  await expect(page.getByText('A notification will tell you at the bell.')).toBeVisible()
  await setClock(berlin('2027-02-01T09:20'))
  await expect(timer(page)).toHaveText(/^0[45]:\d\d$/)
  expect(await rung()).toEqual([])
  await setClock(berlin('2027-02-01T09:26'))
  await expect(page.getByRole('heading', { level: 1, name: 'That’s 25 minutes.' })).toBeVisible()
  await expect.poll(rung).toEqual(['That’s 25 minutes.'])
  expect(learner.userId).not.toBe('')
})

test('a block can be stopped early, without a word of blame', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T11:00'))
  await page.goto('/focus?minutes=40')
  await page.getByRole('button', { name: 'Start, 40 minutes' }).click()
  await expect(page.getByText('Say in a few words what you will work on.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Just this' }).fill('algebra practice')
  await page.getByRole('button', { name: 'Start, 40 minutes' }).click()
  await expect(timer(page)).toBeVisible()
  await setClock(berlin('2027-02-01T11:07'))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Stop here?' })).toContainText('Stopping early is fine.')
  await page.getByRole('button', { name: 'Stop here' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^You worked for [67] minutes\.$/ })).toBeVisible()
  expect(
    await database.rows(
      'SELECT process, dread, felt, ended_at IS NOT NULL AS stopped FROM focus_blocks WHERE user_id = $1',
      [learner.userId],
    ),
  ).toEqual([{ process: 'algebra practice', dread: null, felt: null, stopped: true }])
})

test('the quitting time ends the day: nothing new is offered, and what is under way is finished', async ({
  page,
  learner,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T20:50'))
  await importCapitals(page, learner.userId, 30)
  await page.goto('/settings')
  const quittingTime = page.getByRole('main').getByLabel('Quitting time')
  await quittingTime.fill('04:00')
  await page.getByRole('button', { name: 'Set the time' }).click()
  await expect(quittingTime).toHaveAccessibleDescription(
    /It can’t be the one at which your study day begins\./,
  )
  await quittingTime.fill('21:00')
  await page.getByRole('button', { name: 'Set the time' }).click()
  await expect(page.getByText('Your day ends at 21:00.')).toBeVisible()

  await page.goto('/')
  const start = page.getByRole('link', { name: /^Start, / })
  await expect(start).toBeVisible()
  await page.getByRole('button', { name: 'Start a block' }).click()
  await page.getByRole('button', { name: 'Start, 25 minutes' }).click()
  await expect(timer(page)).toBeVisible()

  await setClock(berlin('2027-02-01T21:05'))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'The day is done.' })).toBeVisible()
  await expect(start).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Start a block' })).toHaveCount(0)
  await expect(page.getByRole('main').getByText(/^1[01] minutes left\.$/)).toBeVisible()
  await test.step('a day that is done looks sound', () => expectSoundOnPhone(page, 'a day that is done'))
  await page.getByRole('link', { name: 'Study anyway' }).click()
  await expect(new SittingOnPage(page).showAnswer).toBeVisible()

  await setClock(berlin('2027-02-02T04:01'))
  await page.goto('/')
  await expect(start).toBeVisible()
})
