import type { Page } from '@playwright/test'
import { expectSoundOnPhone } from './support/looks'
import { giveProblemSet } from './support/problems'
import { expect, test } from './support/test'

const SKILLS = [{ slug: 'reading', name: 'Reading', prerequisites: [] }]
const hints = { prompt: 'Think of $x$.', halfWorked: 'Half of it.', worked: 'All of it.' }
const step = (id: string, ask: string, answer: unknown) => ({ id, ask, skills: ['reading'], answer, hints })

/** Every kind of answer, in one problem. */
const KINDS = {
  title: 'Every kind of answer',
  problem: {
    statement: 'A car goes 90 km in an hour and a half.',
    steps: [
      step('method', 'How would you find its speed?', {
        type: 'method',
        methods: [
          { text: 'Divide the way by the time', right: true },
          { text: 'Multiply them', why: 'That would be a way times a time.' },
        ],
      }),
      step('speed', 'How fast is it?', { type: 'number', value: '60', unit: 'km/h' }),
      step('share', 'Which part of 90 km is 60 km?', { type: 'number', value: '2/3', form: 'lowest-terms' }),
      step('expression', 'How far does it go in $t$ hours?', {
        type: 'expression',
        value: '60 t',
        unknowns: ['t'],
      }),
      step('several', 'Which of these are speeds?', {
        type: 'choice',
        several: true,
        options: [
          { text: '$5\\,\\text{m}/\\text{s}$', right: true },
          { text: '$3\\,\\text{km}/\\text{h}$', right: true },
          { text: '$7\\,\\text{km}$', why: 'That is a way.' },
        ],
      }),
      step('order', 'Put them in order, the slowest first.', {
        type: 'ordering',
        items: ['Walking', 'Cycling', 'Driving'],
      }),
      step('word', 'What is a way over a time called?', { type: 'short-text', accepted: ['speed'] }),
      step('free', 'Why is speed a quotient?', {
        type: 'free-text',
        keyPoints: ['Way over time', 'More way in the same time is faster'],
        model: 'It says how much way there is to each unit of time.',
      }),
    ],
  },
}

const WHOLE = {
  title: 'Only the answer',
  problem: {
    grading: 'answer',
    statement: 'Solve $2(x + 3) = 14$.',
    steps: [
      step('expand', 'Multiply out.', { type: 'equation', value: '2x + 6 = 14' }),
      step('solve', 'What is $x$?', { type: 'number', value: '4' }),
    ],
  },
}

const check = (page: Page) => page.getByRole('button', { name: /^Check (step|answer)/ })
const field = (page: Page, step: number) => page.getByRole('textbox', { name: `Answer to step ${step}` })

test('every kind of answer is given by keys, and says what is not yet right', async ({ page, learner }) => {
  test.setTimeout(120_000)
  const { setId } = await giveProblemSet(learner.userId, 'Kinds', [KINDS], SKILLS)
  await page.goto(`/practise?set=${setId}`)
  await expect(page.getByText('Nothing to work out: say how you would do it.')).toBeVisible()
  await test.step('a method looks sound', () => expectSoundOnPhone(page, 'kinds method'))
  await page.getByRole('radio', { name: 'Multiply them' }).check()
  await check(page).click()
  await expect(page.getByText('That would be a way times a time.')).toBeVisible()
  await page.getByRole('radio', { name: /^Divide/ }).check()
  await check(page).click()

  await field(page, 2).fill('60')
  await field(page, 2).press('Enter')
  await expect(page.getByText('The number is right. Which unit is it in?')).toBeVisible()
  await field(page, 2).fill('60 km/h')
  await field(page, 2).press('Enter')

  await field(page, 3).fill('4/6')
  await field(page, 3).press('Enter')
  await expect(page.getByText('It is equal. Now write it in lowest terms.')).toBeVisible()
  await field(page, 3).fill('2/3')
  await field(page, 3).press('Enter')

  await field(page, 4).fill('60t')
  await expect(page.getByText('We read this as').locator('math')).toContainText('60t')
  await field(page, 4).press('Enter')

  const several = page.getByRole('group', { name: 'Choose all that are right' })
  await several.getByRole('checkbox').first().check()
  await check(page).click()
  await expect(page.getByRole('status').getByText('Not yet.')).toBeVisible()
  await test.step('several choices look sound', () => expectSoundOnPhone(page, 'kinds several'))
  await page.reload()
  for (const box of await several.getByRole('checkbox').all()) await box.uncheck()
  for (const text of ['m / s', 'km / h']) await several.getByRole('checkbox', { name: text }).check()
  await check(page).click()

  const order = page.getByRole('group', { name: 'Put these in order' })
  await test.step('an order looks sound', () => expectSoundOnPhone(page, 'kinds order'))
  const wanted = ['Walking', 'Cycling', 'Driving']
  for (const [place, item] of wanted.entries()) {
    for (;;) {
      const texts = await order.getByRole('listitem').allInnerTexts()
      const at = texts.findIndex((text) => text.includes(item))
      if (at === place) break
      await order.getByRole('button', { name: `Move item ${at + 1} up` }).press('Enter')
    }
  }
  await check(page).click()

  await field(page, 7).fill('sped')
  await field(page, 7).press('Enter')
  await expect(page.getByText('Nearly: look at the spelling.')).toBeVisible()
  await field(page, 7).fill('Speed')
  await field(page, 7).press('Enter')

  await page.getByRole('textbox', { name: 'Write it in your own words' }).fill('Way divided by time')
  await page.getByRole('button', { name: /^Compare/ }).click()
  const points = page.getByRole('group', { name: 'Which of these are in what you wrote?' })
  await test.step('key points look sound', () => expectSoundOnPhone(page, 'kinds points'))
  for (const point of await points.getByRole('checkbox').all()) await point.check()
  await check(page).click()
  await expect(page.getByRole('button', { name: /^Next problem/ })).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: 'missed at first, then right' })).toHaveCount(5)
})

test('where only the answer is asked for, a miss unfolds the steps and says what each carried', async ({
  page,
  learner,
}) => {
  await giveProblemSet(learner.userId, 'Answers', [WHOLE], SKILLS)
  await page.goto('/practise')
  await expect(page.getByText('Only the answer is asked for.')).toBeVisible()
  await field(page, 2).fill('5')
  await field(page, 2).press('Enter')
  await expect(page.getByText('Step by step now, for practice')).toBeVisible()
  await field(page, 1).fill('2x + 6 = 14')
  await field(page, 1).press('Enter')
  await field(page, 2).fill('4')
  await field(page, 2).press('Enter')
  await expect(
    page.getByText(/^The answer was missed\. We predicted \d+% for the whole of it\.$/),
  ).toBeVisible()
  await expect(page.getByRole('table', { name: 'What each step carried of the surprise' })).toContainText('−')
  await test.step('the end looks sound', () => expectSoundOnPhone(page, 'kinds whole'))
})

const HOSTILE = [
  '9'.repeat(200),
  `${'('.repeat(99)}x${')'.repeat(99)}`,
  'range(0,1e9)',
  'x'.repeat(200),
  '2^2^2^2^2^2^2^2^2',
  '__proto__',
  'constructor(1)',
  '1e999',
  '<script>alert(1)</script>',
  '\u202e2x',
  '0/0',
  "'; DROP TABLE problems; --",
]

test('hostile answers are refused with a reason, never counted, and the problem goes on', async ({
  page,
  learner,
  database,
}) => {
  const NUMBER = {
    title: 'A number',
    problem: { statement: 'One and one?', steps: [step('sum', '', { type: 'number', value: '2' })] },
  }
  await giveProblemSet(learner.userId, 'Sums', [NUMBER], SKILLS)
  await page.goto('/practise')
  for (const text of HOSTILE) {
    await field(page, 1).fill(text)
    const reply = page.waitForResponse((response) => response.url().endsWith('/attempts'))
    await field(page, 1).press('Enter')
    expect((await reply).status()).toBe(200)
    // A press while an answer is being looked at is passed over.
    await expect(page.getByRole('button', { name: /^Check (step|answer)/ })).toBeVisible()
  }
  const attempts = await database.rows<{ given: string }>(
    `SELECT data->'given'->>'text' AS given FROM practice_events WHERE user_id = $1 AND kind = 'attempt'`,
    [learner.userId],
  )
  for (const { given } of attempts) expect(given).toMatch(/^9+$/)
  await field(page, 1).fill('2')
  await field(page, 1).press('Enter')
  await expect(page.getByRole('button', { name: /^Next problem/ })).toBeFocused()
})
