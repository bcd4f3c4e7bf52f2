import { describe, expect, it } from 'vitest'
import { cleanFields, sameFields } from '@/lib/content/note-fields'
import { cardsOf, renderCard, validateNote } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import { canonicalLanguage } from '@/lib/content/text-locale'

const note = { front: 'le chat', back: 'the cat' }

describe('a language', () => {
  it.each([
    ['fr', 'fr'],
    ['EN-us', 'en-US'],
    ['zh-hant', 'zh-Hant'],
    ['sr-Latn-RS', 'sr-Latn-RS'],
    ['grc', 'grc'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(canonicalLanguage(typed)).toBe(kept)
    expect(cleanFields({ ...note, frontLang: ` ${typed} ` }).frontLang).toBe(kept)
  })

  it.each(['', 'f', 'english', 'fr_FR', 'fr-', 'en--US', 'français', 'x-klingon', `fr-${'a'.repeat(40)}`])(
    '%j is none, and is told beside its field',
    (typed) => {
      expect(canonicalLanguage(typed)).toBeNull()
      const checked = validateNote('basic', { ...note, backLang: typed })
      if (typed === '') expect(checked).toMatchObject({ ok: true })
      else expect(checked).toEqual({ ok: false, error: [{ field: 'backLang', code: 'not-a-language' }] })
    },
  )
})

describe('a direction', () => {
  it.each([
    ['rtl', 'rtl'],
    [' LTR', 'ltr'],
    ['auto', undefined],
    ['', undefined],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanFields({ ...note, frontDir: typed }).frontDir).toBe(kept)
  })

  it('that is none is told', () => {
    const checked = validateNote('basic', { ...note, frontDir: 'upwards' })
    expect(checked).toEqual({ ok: false, error: [{ field: 'frontDir', code: 'not-a-direction' }] })
  })
})

describe('what stands beside the answer', () => {
  it('is kept only where it says something', () => {
    expect(cleanFields({ ...note, hint: ' ', metaphor: '', source: 'p. 3\r\n' })).toEqual({
      ...note,
      source: 'p. 3\n',
    })
  })

  it('is a remark, not a second answer', () => {
    const checked = validateNote('basic', { ...note, metaphor: 'x'.repeat(10_001) })
    expect(checked).toEqual({ ok: false, error: [{ field: 'metaphor', code: 'too-long', limit: 10_000 }] })
  })

  it('comes with the answer, as Markdown', () => {
    const { metaphor, source } = renderCard('basic', { ...note, metaphor: '*soft*', source: 'p. 3' }, 0)
    expect([metaphor, source].map((tree) => tree && plainText(tree))).toEqual(['soft', 'p. 3'])
    expect(renderCard('basic', note, 0)).not.toHaveProperty('metaphor')
  })

  it('is the same as empty where an older note lacks it', () => {
    expect(sameFields(note, { ...note, hint: '', metaphor: '', frontLang: '' })).toBe(true)
    expect(sameFields(note, { ...note, frontDir: 'rtl' })).toBe(false)
  })
})

describe('how a card is to be read', () => {
  const bilingual = { front: 'שלום', back: 'peace', frontLang: 'he', frontDir: 'rtl', backLang: 'en' }

  it('goes with its side, whichever is asked', () => {
    const [hebrew, english] = [{ lang: 'he', dir: 'rtl' }, { lang: 'en' }]
    expect(renderCard('basic-reversed', bilingual, 0)).toMatchObject({
      questionLocale: hebrew,
      answerLocale: english,
    })
    expect(renderCard('basic-reversed', bilingual, 1)).toMatchObject({
      questionLocale: english,
      answerLocale: hebrew,
    })
  })

  it('is its text’s in a cloze note, but for the extra, which has its own', () => {
    const card = renderCard('cloze', { ...bilingual, front: '{{c1::שלום}}' }, 1)
    expect(card).toMatchObject({ questionLocale: { lang: 'he' }, answerLocale: { lang: 'he' } })
    expect(card.answer.blocks.at(-1)).toMatchObject({ type: 'passage', locale: { lang: 'en' } })
  })

  it('is left to the letters where nobody said', () => {
    expect(renderCard('basic', note, 0)).not.toHaveProperty('questionLocale')
  })
})

describe('a title', () => {
  it('keeps combining marks with their letters where it is cut', () => {
    const letter = 'e\u0301\u0323'
    const { title } = renderCard('basic', { front: letter.repeat(200), back: 'x' }, 0)
    expect(title).toBe(`${letter.repeat(79)}…`)
  })

  it('keeps right-to-left text in the order in which it was written', () => {
    expect(renderCard('basic', { front: 'مرحبا (hello)', back: 'x' }, 0).title).toBe('مرحبا (hello)')
  })
})

describe('a question to think about', () => {
  it('makes no card, and needs no key points', () => {
    const question = { front: 'Why do we sleep?', back: '' }
    expect(validateNote('question', question)).toEqual({ ok: true, value: question })
    expect(cardsOf('question', question)).toEqual([])
    expect(renderCard('question', question, 0).title).toBe('Why do we sleep?')
  })

  it('needs a question', () => {
    const checked = validateNote('question', { front: ' ', back: 'points' })
    expect(checked).toEqual({ ok: false, error: [{ field: 'front', code: 'empty' }] })
  })
})
