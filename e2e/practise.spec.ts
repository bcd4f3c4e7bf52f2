import type { Page } from '@playwright/test'
import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { authorsAnswer, giveProblemSet, LINEAR, solveByKeys } from './support/problems'

const field = (page: Page) => page.getByRole('textbox', { name: /^Line \d/ })
const check = (page: Page) => page.getByRole('button', { name: /^Check step/ })
const next = (page: Page) => page.getByRole('button', { name: /^Next problem/ })

test('first contact begins with a worked example, help fades, and nothing is chunked on the first day', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(150_000)
  await setClock(berlin('2027-02-01T10:00'))
  await giveProblemSet(learner.userId, 'Linear equations', [LINEAR, { ...LINEAR, title: 'The same again' }])

  await page.goto('/practise')
  await expect(page.getByRole('heading', { name: 'A worked example' })).toBeVisible()
  await expect(field(page)).toBeFocused()
  await test.step('the first step looks sound', () => expectSoundOnPhone(page, 'practise first'))

  await page.keyboard.type('3(x + 2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('A closing bracket is missing.')).toBeVisible()
  await field(page).fill('x = 1000')
  await expect(page.getByText('We read this as')).toBeVisible()
  await expect(page.getByText('We read this as').locator('math')).toContainText('1000')
  await check(page).click()
  await expect(page.getByText('Not yet the same as the line above.')).toBeVisible()
  await page.getByRole('button', { name: /Nudge/ }).click()
  await expect(page.getByText('in front of the bracket')).toBeVisible()
  await test.step('a miss looks sound', () => expectSoundOnPhone(page, 'practise missed'))
  await field(page).fill(await authorsAnswer(database, learner.userId))
  await check(page).click()
  await expect(page.getByRole('textbox', { name: 'Line 2' })).toBeFocused()
  await test.step('the second step looks sound', () => expectSoundOnPhone(page, 'practise second'))
  await solveByKeys(page, database, learner.userId)
  await expect(next(page)).toBeFocused()
  await test.step('the end looks sound', () => expectSoundOnPhone(page, 'practise end'))
})

test('a skill is chunked on the second day, mixed with cards, and automatic in the end', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(240_000)
  const { userId } = learner
  const problems = [LINEAR, { ...LINEAR, title: 'The same again' }, { ...LINEAR, title: 'And again' }]
  const solveNext = async () => {
    await solveByKeys(page, database, userId)
    await next(page).click()
    await expect(page.getByRole('textbox', { name: 'Line 1' })).toBeVisible()
  }
  await setClock(berlin('2027-02-01T10:00'))
  await giveProblemSet(userId, 'Linear equations', problems)
  await page.goto('/practise')
  await test.step('monday', async () => {
    for (let problem = 0; problem < 7; problem++) await solveNext()
    await expect(page.getByRole('heading', { name: 'A worked example' })).toHaveCount(0)
    await page.goto('/skills')
    await expect(page.getByText('None of 4 skills is chunked yet.')).toBeVisible()
    await expectSoundOnPhone(page, 'skills first day')
  })

  await setClock(berlin('2027-02-02T10:00'))
  await test.step('tuesday', async () => {
    await page.goto('/practise')
    for (let problem = 0; problem < 4; problem++) await solveNext()
    await page.goto('/skills')
    await expect(page.getByText('4 of 4 skills are chunked.')).toBeVisible()
    await expect(page.getByText('chunked today').first()).toBeVisible()
    await expectSoundOnPhone(page, 'skills second day')
  })

  await setClock(berlin('2027-02-03T10:00'))
  await test.step('wednesday, among cards', async () => {
    await importNotes(
      page.request,
      'Capitals',
      csv('Chile,Santiago\nPeru,Lima\nKenya,Nairobi\nCuba,Havana\n'),
    )
    await page.goto('/')
    await expect(page.getByText(/^\d+ problems?, step by step$/).filter({ visible: true })).toBeVisible()
    await expectSoundOnPhone(page, 'today mixed')
    await page.getByRole('link', { name: /^Start, / }).click()
    await page.getByRole('button', { name: /^Show answer/ }).click()
    await page.getByRole('button', { name: /^Good/ }).click()
    await expect(page.getByRole('textbox', { name: 'Line 1' })).toBeFocused()
    const back = page.getByRole('button', { name: /^Back to your cards/ })
    await solveByKeys(page, database, userId, back)
    await expect(back).toBeFocused()
    await back.press('Enter')
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible()
  })
  await test.step('and automatic, when it goes as quickly as the rest', async () => {
    await page.goto('/skills')
    await expect(page.getByText('automatic', { exact: true }).first()).toBeVisible()
  })
})
