import type { Page } from '@playwright/test'
import { capitalsPackage } from './support/anki'
import { answeredBefore, capitals, CAPITALS_FILE, cardsOf, csv, importNotes } from './support/cards'
import { chooseFile } from './support/choose-file'
import { openReportedClass } from './support/classes'
import { axeFindings, pixelsBeyondTheSide, smallTargets } from './support/looks'
import { giveProblemSet, LINEAR } from './support/problems'
import { setExamBy } from './support/set-exam'
import { SittingOnPage } from './support/sitting'
import { expect, test as base } from './support/test'

/** Looks at a page as it is now: on a desk light and dark, on a phone, and at four times its size. */
async function expectSound(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 844 })
    for (const colorScheme of width === 1280 ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const findings = await axeFindings(page, colorScheme === 'light' ? 'all' : 'colours')
      expect.soft(findings, `${colorScheme}, ${width} px wide`).toEqual([])
    }
    expect.soft(await pixelsBeyondTheSide(page), `${width} px wide`).toBe(0)
  }
  expect.soft(await smallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await pixelsBeyondTheSide(page), '320 px wide').toBe(0)
}

/** What a signed-in learner has for looking at. */
interface Place {
  readonly deckId: string
  readonly noteId: string
  readonly setId: string
  readonly problemId: string
}

const test = base.extend<{ readonly place: Place }>({
  place: async ({ context, learner }, use) => {
    const rows = capitals.slice(0, 12).map(({ country, capital }) => `${country},${capital},"See **a map**"`)
    const { decks } = await importNotes(
      context.request,
      'Capitals',
      csv(
        `#columns:Front,Back,Hint\n${rows.join('\n')}\n"What is \`e^{iπ}\`?","$$e^{i\\pi} = -1$$\n\n\`\`\`js\nMath.cos(Math.PI)\n\`\`\`"\n`,
      ),
    )
    const cards = await cardsOf(context.request)
    await answeredBefore(context.request, learner.userId, cards.slice(0, 8), { daysAgo: 20, grade: 3 })
    await answeredBefore(context.request, learner.userId, cards.slice(0, 2), { daysAgo: 1, grade: 1 })
    const attribution = {
      source: 'A Book of Walks',
      sourceUrl: 'https://example.org/walks',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    }
    const { setId, problemIds } = await giveProblemSet(learner.userId, 'Equations', [
      { ...LINEAR, attribution },
    ])
    await use({
      deckId: decks[0]?.deckId ?? '',
      noteId: cards[0]?.noteId ?? '',
      setId,
      problemId: problemIds[0] ?? '',
    })
  },
})

test.describe.configure({ timeout: 120_000 })

const inSixWeeks = (): string => new Date(Date.now() + 42 * 86_400_000).toISOString().slice(0, 10)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

const openPages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the landing page': async (page) => {
    await page.goto('/')
    await expect(heading(page, /Before each answer/)).toBeVisible()
  },
  'signing in': async (page) => {
    await page.goto('/signin')
    await expect(heading(page, 'Sign in')).toBeVisible()
  },
  'signing up, with problems': async (page) => {
    await page.goto('/signup')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByText('Type an email address.')).toBeVisible()
  },
  'what is kept of people': async (page) => {
    await page.goto('/privacy')
    await expect(heading(page, 'What Spindle keeps of you')).toBeVisible()
  },
  'the page that an invitation to a class leads to': async (page) => {
    await page.goto('/invitation#none')
    await expect(heading(page, 'You are invited to a class')).toBeVisible()
  },
  'the page after an account was deleted': async (page) => {
    await page.goto('/deleted')
    await expect(heading(page, 'Deleted')).toBeVisible()
  },
  'the page of all components': async (page) => {
    await page.goto('/design')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
}

for (const [name, open] of Object.entries(openPages)) {
  test(`${name} is accessible and fits its screen`, async ({ page }) => {
    await open(page)
    await expectSound(page)
  })
}

const firstPages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the first day': async (page) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Choose a first deck' })).toBeVisible()
  },
  'the page after signing up': async (page) => {
    await page.goto('/welcome')
    await expect(heading(page, 'What do you want to learn?')).toBeVisible()
  },
  'no decks yet': async (page) => {
    await page.goto('/decks')
    await expect(page.getByRole('heading', { name: 'No decks yet.' })).toBeVisible()
  },
  'an invitation that leads nowhere': async (page) => {
    await page.goto('/classes/invitation#none')
    await expect(page.getByText('This link leads to no invitation.')).toBeVisible()
  },
  'no problem sets yet': async (page) => {
    await page.goto('/problems')
    await expect(page.getByRole('heading', { name: 'No problem sets yet.' })).toBeVisible()
  },
  'nothing to practise': async (page) => {
    await page.goto('/practise')
    await expect(page.getByRole('heading', { name: 'No problems yet' })).toBeVisible()
  },
  'no skills yet': async (page) => {
    await page.goto('/skills')
    await expect(page.getByRole('heading', { name: 'No skills yet' })).toBeVisible()
  },
  'a sitting without cards': async (page) => {
    await page.goto('/study')
    await expect(page.getByRole('link', { name: 'Back to today' })).toBeVisible()
  },
  'no exam to set': async (page) => {
    await page.goto('/exam')
    await expect(heading(page, 'There is nothing to ask yet.')).toBeVisible()
  },
  'the end of no sitting': async (page) => {
    await page.goto('/study/done')
    await expect(heading(page, 'No sitting is kept on this device.')).toBeVisible()
  },
}

for (const [name, open] of Object.entries(firstPages)) {
  test(`${name} is accessible and fits its screen`, async ({ page, learner }) => {
    expect(learner.userId).not.toBe('')
    await open(page)
    await expectSound(page)
  })
}

const learnerPages: Readonly<Record<string, (page: Page, place: Place) => Promise<void>>> = {
  Today: async (page) => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: /^Start, / })).toBeVisible()
  },
  'the list of decks': async (page) => {
    await page.goto('/decks')
    await expect(page.getByRole('link', { name: /Capitals/ })).toBeVisible()
  },
  'a new deck': async (page) => {
    await page.goto('/decks')
    await page.getByRole('button', { name: 'New deck' }).click()
    await expect(page.getByRole('dialog', { name: 'New deck' })).toBeVisible()
  },
  'a deck': async (page, { deckId }) => {
    await page.goto(`/decks/${deckId}`)
    await expect(heading(page, 'Capitals')).toBeVisible()
  },
  'the options of a deck': async (page, { deckId }) => {
    await page.goto(`/decks/${deckId}`)
    await page.getByRole('button', { name: 'Options' }).click()
    await expect(page.getByRole('dialog', { name: 'Deck options' })).toBeVisible()
  },
  'a new card with its preview': async (page, { deckId }) => {
    await page.goto(`/decks/${deckId}/notes/new`)
    await page.getByRole('textbox', { name: 'Question' }).fill('What is $x^2$ at `x = 3`?')
    await page.getByRole('textbox', { name: 'Answer' }).fill('| x | y |\n| - | - |\n| 3 | 9 |')
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('table')).toBeVisible()
  },
  'a card': async (page, { noteId }) => {
    await page.goto(`/notes/${noteId}`)
    await expect(page.getByRole('textbox', { name: 'Question' })).not.toHaveValue('')
  },
  'the list of problem sets': async (page) => {
    await page.goto('/problems')
    await expect(page.getByRole('link', { name: /Equations/ })).toBeVisible()
  },
  'a problem set': async (page, { setId }) => {
    await page.goto(`/problems/${setId}`)
    await expect(heading(page, 'Equations')).toBeVisible()
  },
  'the options of a problem set': async (page, { setId }) => {
    await page.goto(`/problems/${setId}`)
    await page.getByRole('button', { name: 'Options' }).click()
    await expect(page.getByRole('dialog', { name: 'Set options' })).toBeVisible()
  },
  'a skill of a set': async (page, { setId }) => {
    await page.goto(`/problems/${setId}`)
    await page.getByRole('button', { name: 'Edit Collect x' }).click()
    await expect(page.getByRole('dialog', { name: 'Edit skill' })).toBeVisible()
  },
  'a new problem': async (page, { setId }) => {
    await page.goto(`/problems/${setId}/new`)
    await expect(page.getByText('Not yet: it isn’t finished.')).toBeAttached()
  },
  'a problem with its preview': async (page, { setId, problemId }) => {
    await page.goto(`/problems/${setId}/${problemId}`)
    await expect(page.getByText('and all of them work.')).toBeAttached()
  },
  'a problem to practise': async (page, { setId }) => {
    await page.goto(`/practise?set=${setId}`)
    await expect(page.getByRole('textbox', { name: 'Line 1' })).toBeVisible()
  },
  skills: async (page) => {
    await page.goto('/skills')
    await expect(page.getByRole('heading', { name: 'Your skills' })).toBeVisible()
  },
  'importing problems': async (page, { setId }) => {
    await page.goto(`/problems/import?set=${setId}`)
    await expect(page.getByLabel(/Drop a file here/)).toBeAttached()
  },
  'all notes, one of them selected, and their filters': async (page) => {
    await page.goto('/notes')
    await page.getByRole('grid', { name: 'Cards' }).getByRole('checkbox').first().click()
    await expect(page.getByRole('region', { name: 'Selected notes' })).toBeVisible()
    await page.getByRole('button', { name: 'Filter and sort' }).click()
    await expect(page.getByRole('combobox', { name: 'Where it stands' })).toBeVisible()
  },
  'what one remembers of a deck': async (page, { deckId }) => {
    await page.goto(`/recall?deck=${deckId}`)
    await expect(heading(page, 'All you remember of Capitals')).toBeVisible()
  },
  'a mock exam to begin': async (page, { deckId }) => {
    await page.goto(`/exam?deck=${deckId}`)
    await expect(heading(page, 'Set yourself a mock exam')).toBeVisible()
  },
  'a page for worries': async (page) => {
    await page.goto('/exam')
    await page.getByRole('button', { name: 'First write down what worries you' }).click()
    await expect(heading(page, 'What worries you about it?')).toBeVisible()
  },
  'a block to begin': async (page) => {
    await page.goto('/focus')
    await expect(heading(page, 'What will you work on?')).toBeVisible()
  },
  'a list without a line': async (page) => {
    await page.goto('/plan?for=tomorrow')
    await expect(page.getByRole('heading', { name: 'Nothing is on tomorrow’s list.' })).toBeVisible()
  },
  'a problem for the night': async (page) => {
    await page.goto('/tonight')
    await page.getByRole('button', { name: 'Write one of your own' }).click()
    await expect(page.getByRole('textbox', { name: 'What is the problem?' })).toBeVisible()
  },
  'a morning without a problem': async (page) => {
    await page.goto('/morning')
    await expect(heading(page, 'Nothing waits from a night.')).toBeVisible()
  },
  'no nights yet': async (page) => {
    await page.goto('/nights')
    await expect(page.getByRole('heading', { name: 'No night yet.' })).toBeVisible()
  },
  'a sprint to start': async (page) => {
    await page.goto('/sprint')
    await expect(heading(page, 'A five-minute sprint')).toBeVisible()
  },
  'being stuck': async (page) => {
    await page.goto('/stuck')
    await expect(heading(page, 'What are you stuck on?')).toBeVisible()
  },
  insights: async (page) => {
    await page.goto('/insights?days=all')
    await expect(heading(page, 'Insights')).toBeVisible()
  },
  'the evidence': async (page) => {
    await page.goto('/evidence')
    await expect(heading(page, 'What the evidence says')).toBeVisible()
  },
  'how it works': async (page) => {
    await page.goto('/how-it-works')
    await expect(heading(page, 'How it works')).toBeVisible()
    await expect(page.getByRole('table', { name: 'How the prediction adds up' })).toBeVisible()
  },
  importing: async (page) => {
    await page.goto('/import')
    await expect(page.getByLabel(/Drop a file here/)).toBeAttached()
  },
  'an import to be checked': async (page) => {
    await page.goto('/import')
    await page.getByLabel(/Drop a file here/).setInputFiles(CAPITALS_FILE)
    await expect(page.getByRole('button', { name: /^Import \d+ notes/ })).toBeVisible()
  },
  'an import to be mended': async (page) => {
    await page.goto('/import')
    await chooseFile(page, csv('a,b\nc,\n,d\n'), '2 lines need help.')
  },
  'a finished import': async (page) => {
    await page.goto('/import')
    await page.getByLabel(/Drop a file here/).setInputFiles(csv('a,b\nc,d\n'))
    await page.getByRole('button', { name: /^Import \d+ notes/ }).click()
    await expect(page.getByRole('link', { name: 'Go to today' })).toBeVisible()
  },
  'importing from Anki': async (page) => {
    await page.goto('/import/anki')
    await expect(page.getByLabel(/Drop a file here/)).toBeAttached()
  },
  'a package that was looked into': async (page) => {
    await page.goto('/import/anki')
    await page.getByLabel(/Drop a file here/).setInputFiles(capitalsPackage())
    await expect(page.getByRole('button', { name: /^Import \d+ cards/ })).toBeVisible()
  },
  'a finished import from Anki': async (page) => {
    await page.goto('/import/anki')
    await page.getByLabel(/Drop a file here/).setInputFiles(capitalsPackage())
    await page.getByRole('button', { name: /^Import \d+ cards/ }).click()
    await expect(page.getByRole('link', { name: 'Practise now' })).toBeVisible({ timeout: 30_000 })
  },
  settings: async (page) => {
    await page.goto('/settings')
    await expect(heading(page, 'Settings')).toBeVisible()
  },
  'dates that fit': async (page) => {
    await page.goto('/dates')
    await expect(heading(page, 'The dates you have')).toBeVisible()
  },
  'setting an exam, with problems': async (page) => {
    await page.goto('/exams/new')
    await page.getByRole('button', { name: 'Set this exam' }).click()
    await expect(page.getByText('Choose a deck, or name a tag.')).toBeVisible()
  },
  'no exams ahead': async (page) => {
    await page.goto('/exams')
    await expect(page.getByRole('heading', { name: 'No exam is set.' })).toBeVisible()
  },
  'an exam ahead and how it would go': async (page) => {
    await setExamBy(page, { name: 'Geography', on: inSixWeeks(), target: 90, deck: /Capitals/ })
    await expect(page.getByText(/you would recall about \d+% of its/)).toBeVisible()
    await page.getByText('Show as a table').click()
  },
  'what other choices would bring': async (page) => {
    await page.goto('/what-if?aim=80')
    await expect(heading(page, 'What if')).toBeVisible()
    await expect(page.getByText(/^By .* a day\.$/)).toBeVisible()
  },
  'a break and what it costs': async (page) => {
    await page.goto('/away')
    await expect(heading(page, 'Going away')).toBeVisible()
    await expect(page.getByText(/due while you are away\./)).toBeVisible()
  },
  account: async (page) => {
    await page.goto('/account')
    await expect(heading(page, 'Account')).toBeVisible()
  },
  'a page that is not there': async (page) => {
    await page.goto(`/decks/${crypto.randomUUID()}`)
    await expect(heading(page, 'There is no page here.')).toBeVisible()
  },
}

for (const [name, open] of Object.entries(learnerPages)) {
  test(`${name} is accessible and fits its screen`, async ({ page, place, watch }) => {
    watch.expect(/404 \(Not Found\)/)
    await open(page, place)
    await expectSound(page)
  })
}

test('the pages of a class with figures are accessible and fit their screens', async ({ page, learner }) => {
  test.setTimeout(240_000)
  const { classId, assignmentId } = await openReportedClass(learner.userId)
  const assignment = `/classes/${classId}/assignments/${assignmentId}`
  const pages = [
    { address: `/classes/${classId}`, shows: '18 of 24 look ready' },
    { address: `${assignment}/learners`, shows: 'Where the figures come from' },
    { address: `${assignment}/surprises`, shows: 'the chance that the null hypothesis is true' },
    { address: `/classes/${classId}/discuss`, shows: '1 item to discuss' },
  ]
  for (const { address, shows } of pages)
    await test.step(address, async () => {
      await page.goto(address)
      await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
      await expectSound(page)
    })
})

test.describe('with every surprise held and own predictions asked', () => {
  test.use({ wishes: { largeSurprise: 0, ownPrediction: 'always' }, serviceWorkers: 'allow' })

  test('a sitting is accessible and fits its screen, from its question to its end', async ({
    page,
    place,
  }) => {
    test.setTimeout(240_000)
    const sitting = new SittingOnPage(page)
    await sitting.open(`/study?deck=${place.deckId}`)
    await test.step('a question', () => expectSound(page))
    await page.getByRole('button', { name: 'More' }).click()
    await test.step('the menu on its way', async () => expect(await axeFindings(page)).toEqual([]))
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await test.step('the menu', () => expectSound(page))
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await test.step('the list of keys', () => expectSound(page))
    await page.keyboard.press('Escape')
    await sitting.showAnswer.click()
    await page.getByRole('button', { name: 'Why now?' }).click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await test.step('an answer, and why it was asked', () => expectSound(page))
    await sitting.gradeButton('Missed').click()
    await expect(sitting.nextCard).toBeVisible()
    await test.step('a surprise', () => expectSound(page))
    await sitting.goOn()
    await sitting.practise(2)
    await page.getByRole('button', { name: 'End sitting' }).click()
    await expect(sitting.done).toBeVisible()
    await test.step('the end', () => expectSound(page))
  })
})

test('a page that is not there says so, to whoever asks', async ({ page, learner, watch }) => {
  watch.expect(/404 \(Not Found\)/)
  for (const address of ['/nowhere', '/decks/nowhere', `/notes/${crypto.randomUUID()}`]) {
    await page.goto(address)
    await expect(heading(page, 'There is no page here.')).toBeVisible()
  }
  await page.context().clearCookies()
  expect((await page.goto('/nowhere'))?.status()).toBe(404)
  await expect(heading(page, 'There is no page here.')).toBeVisible()
  await expectSound(page)
  expect(learner.userId).not.toBe('')
})

test('what takes a moment says so after a moment, and never jumps', async ({ page, place }) => {
  let answer = (): void => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/sittings*', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(`/study?deck=${place.deckId}`)
  await expect(page.getByRole('status').filter({ hasText: 'Fetching your cards' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  answer()
  await expect(
    new SittingOnPage(page).showAnswer.or(page.getByRole('button', { name: /^Start, / })),
  ).toBeVisible()
})
