import { expect, test } from './support/test'
import { authorsAnswer, giveProblemSet, LINEAR } from './support/problems'
import { expectSoundOnPhone } from './support/looks'

test('line by line on a phone, with the signs under the field', async ({ page, learner, database }) => {
  await giveProblemSet(learner.userId, 'Linear equations', [LINEAR])
  await page.goto('/practise')
  const keys = page.getByRole('group', { name: 'Signs' })
  for (const line of [1, 2, 3, 4]) {
    const field = page.getByRole('textbox', { name: `Line ${line}` })
    await expect(field).toBeVisible()
    const answer = (await authorsAnswer(database, learner.userId)).replaceAll('*', '')
    await field.tap()
    for (const [at, part] of answer.split(/([x=+-])/).entries()) {
      if (at % 2 === 0) await page.keyboard.type(part.trim())
      else await keys.getByRole('button', { name: NAMES[part] ?? part, exact: true }).tap()
    }
    await expect(field).toHaveValue(answer.replaceAll(' ', ''))
    await expect(field).toBeFocused()
    await expect(page.getByText('We read this as').locator('math')).toBeVisible()
    await page.getByRole('button', { name: /^Check step/ }).tap()
  }
  await expect(page.getByRole('button', { name: /^Next problem/ })).toBeVisible()
  await expectSoundOnPhone(page, 'phone end')
})

const NAMES: Readonly<Record<string, string>> = { '=': 'equals', '+': 'plus', '-': 'minus' }
