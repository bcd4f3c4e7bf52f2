import type { Page } from '@playwright/test'
import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { axeFindings, expectSoundOnPhone, pixelsBeyondTheSide, smallTargets } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 120_000 })

const whyOf = (page: Page) => page.getByRole('complementary', { name: 'Why this card now?' })

/** Opens the demo and a sitting in it, at a card whose prediction there is. */
async function openDemo(page: Page): Promise<{ sitting: SittingOnPage; userId: string }> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the demo' }).click()
  await expect(page.getByText(/^This is a demo\./)).toBeVisible()
  const sitting = new SittingOnPage(page)
  await page.getByRole('link', { name: /^Start, \d+ minutes?$/ }).click()
  await expect(sitting.showAnswer).toBeVisible({ timeout: 45_000 })
  for (let skipped = 0; skipped < 20 && (await isNew(page)); skipped++) await sitting.practise(1)
  const { userId } = await page.evaluate(
    async () => (await (await fetch('/api/sittings')).json()) as { userId: string },
  )
  return { sitting, userId }
}

const isNew = (page: Page): Promise<boolean> => page.getByText(/new to you$/).isVisible()

/** The figures of a ledger's lines as they are written, by what they are of. */
async function ledgerOf(page: Page): Promise<Map<string, number>> {
  const rows = whyOf(page).getByRole('table', { name: 'How the prediction adds up' }).getByRole('row')
  const lines = await rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  )
  return new Map(
    lines
      .slice(1)
      .map(([label = '', figure = '']) => [label, Number(figure.replace('−', '-').replace('%', ''))]),
  )
}

for (const { screen, viewport } of [
  { screen: 'a desktop', viewport: { width: 1280, height: 800 } },
  { screen: 'a phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport })

    test('why a card is asked now adds up to its prediction, and the answer remembers the look', async ({
      page,
      database,
    }) => {
      const { sitting, userId } = await openDemo(page)
      const answers = async () => (await database.answers(userId)).length
      // An answer that is typed has its field in focus until it is shown.
      await sitting.showAnswer.click()
      await page.keyboard.press('w')
      await expect(whyOf(page).getByRole('table').first()).toBeVisible()
      await expect(whyOf(page)).toBeFocused()

      const ledger = await ledgerOf(page)
      const total = ledger.get('Prediction') ?? NaN
      ledger.delete('Prediction')
      ledger.delete('How sure we are')
      expect(ledger.size).toBeGreaterThan(1)
      expect([...ledger.keys()][0]).toMatch(/^Memory, /)
      expect([...ledger.values()].reduce((sum, figure) => sum + figure, 0)).toBe(total)
      await expect(whyOf(page)).toContainText(/Left for a week, it would (still )?be at about \d+%/)

      await whyOf(page).getByText('Curve, grades and FSRS-6').click()
      await expect(whyOf(page).getByRole('img', { name: /^Predicted recall by days/ })).toBeVisible()
      const grades = whyOf(page).getByRole('table', { name: /^What each grade would do/ })
      await expect(grades.getByRole('row')).toHaveCount(5)
      await expect(whyOf(page).getByText('FSRS-6, by itself')).toBeVisible()
      if (viewport.width === 390) {
        await expectSoundOnPhone(page, 'why a card is asked')
        await page.setViewportSize(viewport)
      } else {
        expect(await axeFindings(page)).toEqual([])
        expect(await smallTargets(page)).toEqual([])
        expect(await pixelsBeyondTheSide(page)).toBe(0)
      }

      // Esc closes it and leaves the sitting open; the look is not forgotten.
      await page.keyboard.press('Escape')
      await expect(whyOf(page)).toHaveCount(0)
      await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
      const before = await answers()
      await sitting.gradeButton('Good').click()
      await expect.poll(answers).toBe(before + 1)
      const given = (await database.answers(userId)).at(-1)
      expect(given).toMatchObject({ grade: 3, saw_prediction: true })
      expect(Math.round((given?.value ?? NaN) * 100)).toBe(total)
    })
  })
}

test.describe('with every surprise held', () => {
  test.use({ wishes: { largeSurprise: 0 } })

  test('a look after the grade marks nothing, and the card can still be set aside there', async ({
    page,
    learner,
    database,
  }) => {
    await importNotes(page.request, 'Directions', csv('north,0\neast,1\nsouth,2'))
    await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 6, grade: 3 })
    const sitting = new SittingOnPage(page)
    await sitting.open()
    expect(await sitting.answer('Good')).toBe('surprise')
    await page.getByRole('button', { name: 'Why now?' }).click()
    await expect(whyOf(page)).toContainText(/Prediction\s*\d+%/)
    await expect(whyOf(page).getByRole('button', { name: 'Move it to tomorrow' })).toHaveCount(0)
    await page.keyboard.press('w')
    await expect(whyOf(page)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Why now?' })).toBeFocused()
    expect(await sitting.goOn()).toBe('question')

    const moved = await sitting.asked(['north', 'east', 'south'], String)
    await page.keyboard.press('w')
    await whyOf(page).getByRole('button', { name: 'Move it to tomorrow' }).click()
    await expect(page.getByText(moved, { exact: true })).toHaveCount(0)
    const aside = await sitting.asked(['north', 'east', 'south'], String)
    await page.keyboard.press('w')
    await whyOf(page).getByRole('button', { name: 'Set it aside' }).click()
    await expect(sitting.done).toBeVisible()
    await expect
      .poll(async () =>
        (await database.answers(learner.userId)).slice(3).map((answer) => answer.saw_prediction),
      )
      .toEqual([false])
    await expect
      .poll(() =>
        database.rows(
          `SELECT n.fields->>'front' AS front, s.shelf, s.buried_until IS NOT NULL AS moved
             FROM card_states s JOIN notes n ON n.id = s.note_id
            WHERE s.user_id = $1 AND (s.shelf <> 'active' OR s.buried_until IS NOT NULL) ORDER BY s.shelf`,
          [learner.userId],
        ),
      )
      .toEqual([
        { front: moved, shelf: 'active', moved: true },
        { front: aside, shelf: 'suspended', moved: false },
      ])
  })

  test('the reasons are there without a connection once the sitting has been open a moment', async ({
    page,
    learner,
    context,
    watch,
  }) => {
    await importNotes(page.request, 'Directions', csv('north,0\neast,1'))
    await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 6, grade: 3 })
    watch.expect(/Failed to load resource/, /ERR_INTERNET_DISCONNECTED/)
    let scripts = 0
    await new SittingOnPage(page).open()
    page.on('requestfinished', (request) => (scripts += request.resourceType() === 'script' ? 1 : 0))
    // Whatever is fetched ahead begins two seconds after the first question.
    await expect.poll(() => scripts).toBeGreaterThan(0)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.keyboard.press('w')
    await expect(whyOf(page)).toContainText(/Prediction\s*\d+%/)
    await context.setOffline(false)
  })
})
