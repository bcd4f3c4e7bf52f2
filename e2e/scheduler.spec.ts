import type { Page } from '@playwright/test'
import { percent } from '@/lib/words/format'
import { answeredBefore, capitals, cardsOf, csv, importNotes } from './support/cards'
import { expectSoundOnPhone } from './support/looks'
import { replay } from './support/replay'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

const DATES = `SELECT card_id, due_day FROM card_states WHERE user_id = $1 AND due_day IS NOT NULL ORDER BY card_id`
const LAST_ANSWER = `SELECT value, fsrs_value, card_id FROM events WHERE user_id = $1 AND kind = 'answer'
  AND shown_at > now() - interval '1 hour' ORDER BY seq DESC LIMIT 1`

/** Chooses what works out the dates, and waits until that is kept. */
async function choose(page: Page, name: 'Spindle' | 'Plain FSRS-6'): Promise<void> {
  await page.goto('/settings')
  const part = page.getByRole('region', { name: 'What works out your dates' })
  await part.getByRole('radio', { name }).check()
  await part.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(part.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(part.getByRole('radio', { name })).toBeChecked()
}

for (const { where, viewport } of [
  { where: 'a desktop', viewport: { width: 1280, height: 800 } },
  { where: 'a phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`on ${where}`, () => {
    test.use({ viewport })
    test.setTimeout(180_000)

    test('FSRS-6 is chosen, predicts and dates; dates are moved after a look, put back; and Spindle again', async ({
      page,
      learner,
      database,
    }) => {
      const due = await importNotes(page.request, 'Due', csv('one,1\ntwo,2\nthree,3\n'))
      await answeredBefore(page.request, learner.userId, await cardsOf(page.request, due.decks[0]?.deckId), {
        daysAgo: 30,
        grade: 3,
      })
      const rows = capitals.map(({ country, capital }) => `${country},${capital}`).join('\n')
      const ahead = await importNotes(page.request, 'Ahead', csv(rows))
      const waiting = await cardsOf(page.request, ahead.decks[0]?.deckId)
      await answeredBefore(page.request, learner.userId, waiting, { daysAgo: 1, grade: 4 })

      await choose(page, 'Plain FSRS-6')

      // The sitting shows what FSRS-6 predicts, and the date it gives.
      const sitting = new SittingOnPage(page)
      await sitting.open(`/study?deck=${due.decks[0]?.deckId}`)
      await sitting.showAnswer.click()
      await page.getByRole('button', { name: /^Why now/ }).click()
      const why = page.getByRole('complementary', { name: 'Why this card now?' })
      await expect(why).toContainText('plain FSRS-6')
      const told = await why.innerText()
      await expectSoundOnPhone(page, 'why now by FSRS-6')
      await page.setViewportSize(viewport)
      await why.getByRole('button', { name: 'Close' }).click()
      await sitting.gradeButton('Missed').click()
      await expect.poll(() => database.rows(LAST_ANSWER, [learner.userId])).toHaveLength(1)
      const [answer] = (await database.rows(LAST_ANSWER, [learner.userId])) as [
        { fsrs_value: number; value: number },
      ]
      expect(told).toContain(percent(answer.fsrs_value))
      expect(answer.value).not.toBe(answer.fsrs_value)
      // Its surprise is by that prediction too.
      await expect(page.getByText(`${percent(answer.fsrs_value)}`).first()).toBeVisible()
      if (await sitting.nextCard.isVisible()) await sitting.goOn()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('link', { name: 'Today' }).first()).toBeVisible()

      // A lower target, and a look at what it would make of the dates there are.
      await page.goto('/settings')
      const cards = page.getByRole('region', { name: 'Cards and problems' })
      await cards.getByRole('slider', { name: /Recall target/ }).press('Home')
      await cards.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(cards.getByRole('status')).toHaveText('Saved.')
      const before = await database.rows(DATES, [learner.userId])
      await cards.getByRole('link', { name: 'Move the dates you already have?' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'The dates you have' })).toBeVisible()
      await expect(page.getByText('Worked out by plain FSRS-6, for a recall target of 70%')).toBeVisible()
      const move = page.getByRole('button', { name: /^Move \d+ dates$/ })
      await expect(move).toBeVisible()
      await page.getByText('Show as a table').click()
      await expectSoundOnPhone(page, 'the preview')
      await page.setViewportSize(viewport)
      const promised = Number(/\d+/.exec(await move.innerText())?.[0])
      expect(promised).toBeGreaterThan(30)
      expect(await database.rows(DATES, [learner.userId])).toEqual(before)

      await move.click()
      await expect(page.getByText(`${promised} dates moved.`).first()).toBeVisible()
      const moved = (await database.rows(DATES, [learner.userId])) as typeof before
      const changed = moved.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]))
      expect(changed).toHaveLength(promised)
      await expect(page.getByRole('heading', { name: /^The dates of all \d+ cards fit\.$/ })).toBeVisible()
      await expectSoundOnPhone(page, 'dates moved')
      await page.setViewportSize(viewport)

      await page.getByRole('button', { name: `Undo the move of ${promised} dates` }).click()
      await expect(page.getByText(`${promised} dates put back.`).first()).toBeVisible()
      expect(await database.rows(DATES, [learner.userId])).toEqual(before)
      await expect(move).toBeVisible()

      await choose(page, 'Spindle')
      await sitting.open(`/study?deck=${due.decks[0]?.deckId}`)
      await sitting.showAnswer.click()
      await page.getByRole('button', { name: /^Why now/ }).click()
      await expect(why).toContainText('How sure we are')
      await expect(why).not.toContainText('plain FSRS-6')

      expect(await replay(learner.email)).toContain('Everything is as the log says.')
    })
  })
}

test('a look that is out of date moves nothing, and another shows what is so', async ({
  page,
  learner,
  database,
}) => {
  const { decks } = await importNotes(page.request, 'Numbers', csv('one,1\ntwo,2\nthree,3\nfour,4\n'))
  const deckId = decks[0]?.deckId
  const cards = await cardsOf(page.request)
  await answeredBefore(page.request, learner.userId, cards, { daysAgo: 1, grade: 4 })
  await page.goto(`/decks/${deckId}`)
  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('radio', { name: 'A target of its own' }).check()
  await page.getByRole('slider', { name: /Target of this deck/ }).press('End')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Deck options saved.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Options' }).click()
  await page.getByRole('link', { name: 'Move the dates you already have?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The dates in Numbers' })).toBeVisible()
  const move = page.getByRole('button', { name: 'Move 4 dates' })
  await expect(move).toBeVisible()
  const before = await database.rows(DATES, [learner.userId])
  const [answered] = cards
  await answeredBefore(page.request, learner.userId, cards.slice(0, 1), { daysAgo: 0, grade: 4 })
  await move.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was moved' })).toBeVisible()
  const others = (rows: typeof before) => rows.filter(({ card_id }) => card_id !== answered?.state.cardId)
  expect(others(await database.rows(DATES, [learner.userId]))).toEqual(others(before))
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByRole('button', { name: /^Move \d dates?$/ })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was moved' })).toBeHidden()
  await page.getByRole('link', { name: 'Leave them' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Numbers' })).toBeVisible()
})
