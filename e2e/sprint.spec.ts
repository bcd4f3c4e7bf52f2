import { answeredBefore, capitals, cardsOf, csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

test('a sprint of five minutes goes by the learner’s pace, survives a reload and cuts nothing short', async ({
  page,
  learner,
  setClock,
}) => {
  test.setTimeout(90_000)
  await setClock(berlin('2027-02-01T10:00'))
  const rows = capitals.slice(0, 12).map(({ country, capital }) => `${country},${capital}`)
  await importNotes(page.request, 'Capitals', csv(rows.join('\n')))
  for (const daysAgo of [40, 30]) {
    await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo, grade: 3 })
  }
  await page.goto('/')
  await page.getByRole('link', { name: 'Or a five-minute sprint' }).click()
  await expect(page.getByText('found in mice and is often over-read')).toBeVisible()
  await page.getByRole('button', { name: 'Start the sprint' }).click()
  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  await expect(page.getByText('5 minutes of your sprint left')).toBeAttached()
  await expect(page.getByText('your usual time for a card')).toBeVisible()
  await setClock(berlin('2027-02-01T10:01'))
  await page.reload()
  await expect(page.getByText('4 minutes of your sprint left')).toBeAttached()
  await expect(page.getByText('a little longer than usual')).toBeVisible()
  await test.step('a sprint looks sound', () => expectSoundOnPhone(page, 'a sprint'))
  await sitting.answer('Good')
  await setClock(berlin('2027-02-01T10:06'))
  await expect(page.getByText('The five minutes are over. Finish this card.')).toBeVisible()
  await expect(page.getByText('That’s five minutes.')).toHaveCount(0)
  await sitting.answer('Good')
  await expect(page.getByText('That’s five minutes.')).toBeVisible()
  await expect(page.getByText('2 cards, 2 recalled.')).toBeVisible()
  await test.step('the end of a sprint looks sound', () => expectSoundOnPhone(page, 'sprint over'))
  await page.getByRole('button', { name: 'End the sprint' }).click()
  await expect(sitting.done).toBeVisible()
})
