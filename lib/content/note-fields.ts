import { LOCALE_FIELDS, TEXT_FIELDS, type NoteFields, type NoteProblem, type ValidNote } from './note-types'
import { cleanText } from './source-text'
import { canonicalLanguage, isDirection } from './text-locale'

/**
 * Fields as they are stored: clean texts, canonical languages, and of the lesser fields only those that say something.
 * A language or direction that is none stays as it was typed, for `localeProblems` to tell.
 */
export function cleanFields(fields: NoteFields): ValidNote {
  const texts = TEXT_FIELDS.map((field) => [field, cleanText(fields[field] ?? '')] as const)
  const locales = LOCALE_FIELDS.map((field) => [field, cleanLocale(fields[field] ?? '')] as const)
  const kept = [...texts, ...locales].filter(([, text]) => text.trim() !== '')
  return { front: cleanText(fields.front), back: cleanText(fields.back), ...Object.fromEntries(kept) }
}

function cleanLocale(typed: string): string {
  const text = cleanText(typed).trim()
  if (text.toLowerCase() === 'auto') return ''
  return isDirection(text.toLowerCase()) ? text.toLowerCase() : (canonicalLanguage(text) ?? text)
}

/** What is wrong with the languages and directions of cleaned fields. */
export function localeProblems(note: ValidNote): NoteProblem[] {
  return LOCALE_FIELDS.flatMap((field): NoteProblem[] => {
    const said = note[field]
    if (said === undefined) return []
    const isLanguage = field === 'frontLang' || field === 'backLang'
    if (isLanguage) return canonicalLanguage(said) === null ? [{ field, code: 'not-a-language' }] : []
    return isDirection(said) ? [] : [{ field, code: 'not-a-direction' }]
  })
}

/** Whether two notes say the same, field by field; one that is left out is empty. */
export const sameFields = (one: NoteFields, other: NoteFields): boolean =>
  [...TEXT_FIELDS, ...LOCALE_FIELDS].every((field) => (one[field] ?? '') === (other[field] ?? ''))
