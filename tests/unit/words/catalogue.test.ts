import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { words } from '@/lib/words'
import { catalogueTexts, pageTexts, type FoundText } from './sentences'

const root = path.resolve(import.meta.dirname, '../../..')

/** Words the app never says of a learner or their answers, and an exclamation mark, which it never uses. */
const FORBIDDEN = /\b(?:wrong|failed|laps(?:e|ed|es)|overdue|streaks?|RPE|dopamine)\b|δ|!/i
const STRAIGHT_APOSTROPHE = /\w'\w/

function sourcesIn(folder: string, ending: RegExp): { file: string; source: string }[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') }))
}

const matching = (texts: readonly FoundText[], pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text)).map(({ text, where }) => `${where}  ${text.trim()}`)

const catalogue = sourcesIn('lib/words', /\.ts$/).flatMap(({ file, source }) => catalogueTexts(file, source))
const pages = [...sourcesIn('app', /\.tsx$/), ...sourcesIn('components', /\.tsx$/)].flatMap(
  ({ file, source }) => pageTexts(file, source),
)

describe('the catalogue', () => {
  it('is read whole', () => {
    expect(catalogue.map(({ text }) => text)).toContain(words.common.grade.recalledGroup)
    expect(catalogue.length).toBeGreaterThan(200)
  })

  it('judges no answer and raises its voice at nobody', () => {
    // The page of the evidence says where the idea comes from: it speaks of neurons, and of no learner.
    const ofLearners = catalogue.filter(({ where }) => !where.startsWith('lib/words/evidence.ts'))
    expect(matching(ofLearners, FORBIDDEN)).toEqual([])
  })

  it('uses apostrophes and minus signs as they are printed', () => {
    expect(matching(catalogue, STRAIGHT_APOSTROPHE)).toEqual([])
    expect(matching(catalogue, /(?:^|\s)-\d/)).toEqual([])
  })

  it('has a line in areas.ts for every area', () => {
    const own = new Set(['areas.ts', 'format.ts', 'index.ts', 'writing.ts'])
    const areas = readFileSync(path.join(root, 'lib/words/areas.ts'), 'utf8')
    const missing = readdirSync(path.join(root, 'lib/words'))
      .filter((name) => name.endsWith('.ts') && !own.has(name))
      .filter((name) => !areas.includes(`'./${name.replace('.ts', '')}'`))
    expect(missing).toEqual([])
  })
})

describe('pages and components', () => {
  it('write no forbidden word themselves either', () => {
    expect(matching(pages, FORBIDDEN)).toEqual([])
  })

  it('take what is read aloud from the catalogue', () => {
    expect(pages.filter(({ text }) => /[a-z]{2}/i.test(text))).toEqual([])
  })
})

describe('the search for sentences', () => {
  it('finds strings, templates and text between tags, and skips imports', () => {
    const area =
      "import { a } from './wrong'\nexport const x = { y: 'a lapse', z: (n: number) => `${n} overdue` }"
    expect(matching(catalogueTexts('area.ts', area), FORBIDDEN)).toEqual([
      'area.ts:2  a lapse',
      'area.ts:2  overdue',
    ])
    const page = '<p title="Streak" className="wrong">Well done!</p>'
    expect(matching(pageTexts('page.tsx', page), FORBIDDEN)).toEqual([
      'page.tsx:1  Streak',
      'page.tsx:1  Well done!',
    ])
  })

  it('does not mistake parts of other words', () => {
    expect(FORBIDDEN.test('Lapsang and streaky sunsets')).toBe(false)
    expect(FORBIDDEN.test('Nothing was written; 2 lapses.')).toBe(true)
  })
})
