import type { Page } from '@playwright/test'
import { HOSTILE_TEXTS } from '@/tests/fixtures/content/hostile'
import { csv, importNotes } from '../support/cards'
import { SittingOnPage } from '../support/sitting'
import { expect, test } from '../support/test'

test.describe.configure({ timeout: 120_000 })

/** A last paragraph that says which text has been rendered, and that it has been to its end. */
const mark = (index: number): string => `End of text ${index}`

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Every hostile text as question, answer and hint of a note of its own. */
function hostileFile(html: boolean) {
  const lineEnd = html ? '<p>' : '\n\n'
  const rows = HOSTILE_TEXTS.map(({ text }, index) => {
    const field = quoted(`${text}${lineEnd}${mark(index)}`)
    return [field, field, field].join(',')
  })
  return csv(`#separator:Comma\n#html:${html}\n#columns:Front,Back,Hint\n${rows.join('\n')}\n`)
}

/** Notes every step away from the page, into another frame or another tab. */
function watchNavigation(page: Page): { readonly seen: string[] } {
  const seen: string[] = []
  page.on('framenavigated', (frame) => seen.push(`navigated to ${frame.url()}`))
  page.on('frameattached', () => seen.push('a frame was attached'))
  page.on('popup', (popup) => seen.push(`a tab was opened: ${popup.url()}`))
  page.on('worker', (worker) => seen.push(`a worker was started: ${worker.url()}`))
  return { seen }
}

for (const html of [false, true]) {
  test(`no card runs, fetches or leads anywhere in a sitting, read as ${html ? 'HTML' : 'Markdown'}`, async ({
    page,
    learner,
    database,
  }) => {
    const { decks, created } = await importNotes(page.request, 'Hostile', hostileFile(html))
    expect(created).toBe(HOSTILE_TEXTS.length)
    const sitting = new SittingOnPage(page)
    await sitting.open(`/study?deck=${decks[0]?.deckId}&minutes=600`)
    const navigation = watchNavigation(page)
    const shown = new Set<string>()
    for (let card = 0; card < HOSTILE_TEXTS.length; card++) {
      await page.getByRole('button', { name: 'Hint' }).click()
      shown.add(
        await page
          .getByText(/^End of text \d+$/)
          .first()
          .innerText(),
      )
      const scene = await sitting.answer('Good')
      if (scene === 'end') break
    }
    expect(shown.size).toBe(HOSTILE_TEXTS.length)
    expect(navigation.seen.filter((line) => !line.endsWith('/study/done'))).toEqual([])
    const answers = await database.rows('SELECT 1 FROM events WHERE user_id = $1 AND grade = 3', [
      learner.userId,
    ])
    expect(answers.length).toBeGreaterThan(0)
  })
}
