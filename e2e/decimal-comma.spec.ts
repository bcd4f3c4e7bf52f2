import { expectSoundOnPhone } from './support/looks'
import { giveProblemSet } from './support/problems'
import { expect, test } from './support/test'

test.use({ wishes: { decimalSign: 'comma' } })

const SKILLS = [{ slug: 'halving', name: 'Halving', prerequisites: [] }]
const HALVES = {
  title: 'Halves',
  problem: {
    statement: 'Half of five.',
    steps: [
      { id: 'half', ask: 'How much is it?', skills: ['halving'], answer: { type: 'number', value: '2.5' } },
    ],
  },
}

test('who writes decimals with a comma is read so, shown so and right', async ({ page, learner }) => {
  const { setId } = await giveProblemSet(learner.userId, 'Halves', [HALVES], SKILLS)
  await page.goto(`/practise?set=${setId}`)
  const field = page.getByRole('textbox', { name: 'Answer to step 1' })
  await field.fill('2,5')
  await expect(page.getByText('We read this as').locator('math')).toContainText('2,5')
  await test.step('the formula looks sound', () => expectSoundOnPhone(page, 'decimal comma'))
  await field.press('Enter')
  await expect(page.getByRole('button', { name: /^Next problem/ })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2,5')
  await expect(page.getByRole('main')).not.toContainText('2.5')
})
