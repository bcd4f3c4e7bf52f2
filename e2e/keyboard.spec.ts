import type { Page } from '@playwright/test'
import { openAccount } from './support/account'
import { answeredBefore, cardsOf, csv, importNotes } from './support/cards'
import { pressUntil, tabTo } from './support/keyboard'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

const names = ['north', 'east', 'south', 'west', 'up', 'down']
const FILE = csv('#columns:Front,Back,Hint\n' + names.map((name) => `${name},there,a hint`).join('\n'))

const seenScene = (page: Page, text: RegExp | string) => () => page.getByText(text).first().isVisible()

test('from signing in to the end of a sitting without a pointer', async ({
  page,
  request,
  database,
  timezoneId,
}) => {
  const account = await openAccount({ zone: timezoneId ?? 'UTC' })
  const { keyboard } = page
  await page.goto('/signin')
  await tabTo(page, page.getByLabel('Email'))
  await keyboard.type(account.email)
  await tabTo(page, page.getByLabel('Password', { exact: true }))
  await keyboard.type(account.password)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Choose a first deck' })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Take this deck: Capitals of Europe' }))
  await keyboard.press('Enter')
  await expect(page.getByText('Today’s plan')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: /^Start, / }))
  await keyboard.press('Enter')

  const sitting = new SittingOnPage(page)
  await expect(sitting.showAnswer).toBeVisible()
  let missed = false
  for (;;) {
    const isTyped = await page.getByRole('textbox', { name: 'Your answer', exact: true }).isVisible()
    await pressUntil(page, isTyped ? 'Enter' : 'Space', seenScene(page, 'I missed it'))
    const grade = missed ? '3' : '1'
    missed = true
    await pressUntil(page, grade, () => sitting.showAnswer.or(sitting.done).isVisible())
    if (await sitting.done.isVisible()) break
  }
  await tabTo(page, page.getByRole('link', { name: 'Done' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const answers = await database.answers(account.userId)
  expect(answers.map(({ grade }) => grade).filter((grade) => grade === 1)).toHaveLength(1)
  expect(answers).toHaveLength(11)
  await request.dispose()
})

test.describe('with own predictions asked', () => {
  test.use({ wishes: { ownPrediction: 'always' } })

  test('every key of a sitting does what the list of keys says', async ({ page, learner, database }) => {
    await importNotes(page.request, 'Directions', FILE)
    await answeredBefore(page.request, learner.userId, await cardsOf(page.request), { daysAgo: 6, grade: 3 })
    const sitting = new SittingOnPage(page)
    await sitting.open()
    const { keyboard } = page

    await keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await keyboard.press('h')
    await expect(page.getByText('a hint')).toBeVisible()

    // An own prediction, which shows the answer too; then a miss, whose surprise stays.
    await keyboard.press('5')
    await expect(page.getByText('I missed it')).toBeVisible()
    await pressUntil(page, '1', () => sitting.nextCard.isVisible())
    await keyboard.press('Space')
    await expect(sitting.showAnswer).toBeVisible()

    // Undo goes back to the grades; why looks at the prediction.
    await keyboard.press('u')
    await expect(page.getByText('I missed it')).toBeVisible()
    await keyboard.press('w')
    await expect(page.getByRole('complementary', { name: 'Why this card now?' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByRole('complementary', { name: 'Why this card now?' })).toHaveCount(0)
    await pressUntil(page, '4', () => sitting.showAnswer.isVisible())

    const parked = await sitting.asked(names, String)
    await keyboard.press('p')
    await expect(page.getByText(parked, { exact: true })).toHaveCount(0)
    const aside = await sitting.asked(names, String)
    await keyboard.press('s')
    await expect(page.getByText(aside, { exact: true })).toHaveCount(0)

    const edited = await sitting.asked(names, String)
    await keyboard.press('e')
    const question = page
      .getByRole('dialog', { name: 'Edit card' })
      .getByRole('textbox', { name: 'Question' })
    await expect(question).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type(`${edited} again`)
    await keyboard.press('Control+Enter')
    await expect(page.getByText(`${edited} again`)).toBeVisible()

    for (const key of ['2', '3']) {
      await pressUntil(page, 'Space', seenScene(page, 'I missed it'))
      await pressUntil(page, key, () => sitting.showAnswer.isVisible())
    }
    await keyboard.press('Escape')
    await expect(sitting.done).toBeVisible()

    const kinds = () =>
      database.rows<{ kind: string; grade: number | null }>(
        `SELECT kind, grade FROM events WHERE user_id = $1 AND seq > 7 ORDER BY seq`,
        [learner.userId],
      )
    await expect
      .poll(async () =>
        (await kinds()).map(({ kind, grade }) => (grade === null ? kind : `${kind} ${grade}`)),
      )
      .toEqual(['answer 1', 'void', 'answer 4', 'bury', 'shelve', 'answer 2', 'answer 3'])
  })
})

test('keys rest while somebody types, and Escape leaves the field before it leaves the sitting', async ({
  page,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  await importNotes(page.request, 'Directions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  const field = page.getByRole('textbox')
  await tabTo(page, field)
  await page.keyboard.type('p s u w e ? 1 2 3 4')
  await expect(field).toHaveValue('p s u w e ? 1 2 3 4')
  await expect(sitting.place).toHaveText(/^Answer 1 of 6,/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(field).not.toBeFocused()
  await expect(sitting.showAnswer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('keys of one letter can be switched off, and the buttons still take the keyboard', async ({
  page,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  await importNotes(page.request, 'Directions', FILE)
  await page.goto('/settings')
  await tabTo(page, page.getByRole('checkbox', { name: /Single-key shortcuts/ }))
  await page.keyboard.press('Space')
  const part = page.getByRole('region', { name: 'Prediction and surprise' })
  await tabTo(page, part.getByRole('button', { name: 'Save', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  const sitting = new SittingOnPage(page)
  await sitting.open()
  for (const key of ['Space', 'p', 's', 'w', 'e', 'h', '?']) await page.keyboard.press(key)
  await expect(sitting.showAnswer).toBeVisible()
  await expect(sitting.place).toHaveText(/^Answer 1 of 6,/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await tabTo(page, sitting.showAnswer)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
  await page.keyboard.press('3')
  await tabTo(page, sitting.gradeButton('Good'))
  await page.keyboard.press('Enter')
  await expect(sitting.place).toHaveText(/^Answer 2 of 6,/)
})

test('the focus goes through a sitting in the order of reading', async ({ page, learner }) => {
  expect(learner.userId).not.toBe('')
  await importNotes(page.request, 'Directions', FILE)
  const sitting = new SittingOnPage(page)
  await sitting.open()
  const order = async (steps: number): Promise<string[]> => {
    const names: string[] = []
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press('Tab')
      names.push(
        await page.evaluate(() => {
          const element = document.activeElement
          return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
        }),
      )
    }
    return names
  }
  expect((await order(5)).join(' · ')).toMatch(
    /^Hint.* · Your answer, if you like to write it · Park it.* · More · Show answer/,
  )
  await sitting.showAnswer.click()
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
  expect((await order(4)).join(' · ')).toMatch(/^Missed.* · Hard.* · Good.* · Easy/)
})
