import type { APIRequestContext, Page } from '@playwright/test'
import { HOSTILE_TEXTS } from '@/tests/fixtures/content/hostile'
import { csv, importNotes, previewProblems } from '../support/cards'
import { SittingOnPage, type Scene } from '../support/sitting'
import { expect, test } from '../support/test'

test.describe.configure({ timeout: 180_000 })

/** A first paragraph that tells one text from the others, and when it has been rendered. */
const mark = (index: number): string => `Text ${index}.`

const marked = (text: string, index: number, html: boolean): string =>
  html ? `<p>${mark(index)}</p>${text}` : `${mark(index)}\n\n${text}`

/** A row with the text as question, answer and hint. */
function rowOf(text: string, index: number, html: boolean): string {
  const field = `"${marked(text, index, html).replaceAll('"', '""')}"`
  return [field, field, field].join(',')
}

const directives = (html: boolean): string => `#separator:Comma\n#html:${html}\n#columns:Front,Back,Hint`

const fileOf = (rows: readonly string[], html: boolean) => csv([directives(html), ...rows].join('\n'))

/**
 * The texts that make a card, by their place in the corpus. Some are refused because they are too deep or hold too
 * much, and a text with a zero byte is in no text file.
 */
async function acceptedTexts(
  request: APIRequestContext,
  html: boolean,
): Promise<ReadonlyMap<number, string>> {
  const texts = [...HOSTILE_TEXTS.entries()].filter(([, { text }]) => !text.includes('\0'))
  const rows = texts.map(([index, { text }]) => rowOf(text, index, html))
  const problems = await previewProblems(request, 'Hostile', fileOf(rows, html))
  let line = directives(html).split('\n').length + 1
  const accepted = texts.filter((_, place) => {
    const first = line
    line += rows[place]?.split('\n').length ?? 0
    return !problems.some((problem) => problem.line >= first && problem.line < line)
  })
  return new Map(accepted.map(([index, { text }]) => [index, text]))
}

/** Notes every step away from the page, into another frame or another tab. */
function watchNavigation(page: Page): { readonly steps: readonly string[] } {
  const steps: string[] = []
  page.on('framenavigated', (frame) => steps.push(`navigated to ${frame.url()}`))
  page.on('frameattached', () => steps.push('a frame was attached'))
  page.on('popup', (popup) => steps.push(`a tab was opened: ${popup.url()}`))
  page.on('worker', (worker) => steps.push(`a worker was started: ${worker.url()}`))
  return { steps }
}

test.use({ wishes: { newPerDay: 1000, largeSurprise: 101 } })

for (const html of [false, true]) {
  test(`no card runs, fetches or leads anywhere in a sitting, read as ${html ? 'HTML' : 'Markdown'}`, async ({
    page,
    learner,
    database,
  }) => {
    const texts = await acceptedTexts(page.request, html)
    expect(texts.size).toBeGreaterThan(120)
    const rows = [...texts].map(([index, text]) => rowOf(text, index, html))
    const { decks, created } = await importNotes(page.request, 'Hostile', fileOf(rows, html))
    expect(created).toBe(rows.length)
    const sitting = new SittingOnPage(page)
    await sitting.open(`/study?deck=${decks[0]?.deckId}&minutes=600`)
    const { steps } = watchNavigation(page)
    let answered = 0
    for (let scene: Scene = 'question'; scene !== 'end'; answered++) {
      await page.getByRole('button', { name: 'Hint' }).click()
      await expect(page.getByText(/^Text \d+\.$/)).toHaveCount(2)
      scene = await sitting.answer('Good')
    }
    expect(answered).toBe(rows.length)
    expect(steps.filter((step) => !step.endsWith('/study/done'))).toEqual([])
    await expect.poll(async () => (await database.answers(learner.userId)).length).toBe(rows.length)
  })
}

test('no text runs, fetches or leads anywhere in the preview of the form', async ({ page, learner }) => {
  const { decks } = await importNotes(page.request, `Deck of ${learner.userId}`, csv('one,1\n'))
  // The preview waits for a pause in typing; the test makes the pause.
  await page.clock.install()
  await page.goto(`/decks/${decks[0]?.deckId}/notes/new`)
  await expect(page.getByRole('heading', { level: 1, name: 'Add a card' })).toBeVisible()
  const { steps } = watchNavigation(page)
  const preview = page.getByRole('region', { name: 'Preview' })
  for (const [index, text] of await acceptedTexts(page.request, false)) {
    for (const field of ['Question', 'Answer', 'Hint']) {
      await page.getByRole('textbox', { name: field }).fill(marked(text, index, false))
    }
    await page.clock.runFor(500)
    await expect(preview.getByText(mark(index), { exact: true })).toHaveCount(3)
  }
  expect(steps).toEqual([])
})
