import {
  LOCALE_FIELDS,
  TEXT_FIELDS,
  type FieldProblem,
  type NoteFields,
  type RawFields,
  type ValidNote,
} from './note-types'
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
  return {
    ...{ front: cleanText(fields.front), back: cleanText(fields.back), ...Object.fromEntries(kept) },
    ...(fields.raw === undefined ? {} : { raw: cleanRaw(fields.raw) }),
    ...(fields.type === undefined ? {} : { type: fields.type }),
  }
}

const cleanRaw = (raw: RawFields): RawFields =>
  Object.fromEntries(Object.entries(raw).map(([name, text]) => [cleanText(name), cleanText(text)]))

function cleanLocale(typed: string): string {
  const text = cleanText(typed).trim()
  if (text.toLowerCase() === 'auto') return ''
  return isDirection(text.toLowerCase()) ? text.toLowerCase() : (canonicalLanguage(text) ?? text)
}

/** What is wrong with the languages and directions of cleaned fields. */
export function localeProblems(note: ValidNote): FieldProblem[] {
  return LOCALE_FIELDS.flatMap((field): FieldProblem[] => {
    const said = note[field]
    if (said === undefined) return []
    const isLanguage = field === 'frontLang' || field === 'backLang'
    if (isLanguage) return canonicalLanguage(said) === null ? [{ field, code: 'not-a-language' }] : []
    return isDirection(said) ? [] : [{ field, code: 'not-a-direction' }]
  })
}

/** Whether two notes say the same, field by field; one that is left out is empty. */
export const sameFields = (one: NoteFields, other: NoteFields): boolean =>
  [...TEXT_FIELDS, ...LOCALE_FIELDS].every((field) => (one[field] ?? '') === (other[field] ?? '')) &&
  sameRaw(one.raw ?? {}, other.raw ?? {})

/** Whether fields of a raw kind say the same, name by name; one that is left out is empty. */
export const sameRaw = (one: RawFields, other: RawFields): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  )
