import type { Page } from '@playwright/test'
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
