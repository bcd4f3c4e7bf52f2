import { tooLong, type NoteProblem } from '@/components/notes/note-problem'
import { LOCALE_FIELDS, TEXT_FIELDS, type NoteField } from '@/lib/content/note-types'

/** What to say of a note that the contract refuses, given the names of its faulty fields. */
export function malformedNote(names: readonly string[]): NoteProblem {
  if (names.includes('tags')) return { code: 'tags' }
  const among = <Field extends NoteField>(known: readonly Field[]) =>
    known.filter((field) => names.includes(field))
  const [long, strange] = [among(TEXT_FIELDS), among(LOCALE_FIELDS)]
  if (long.length > 0) return tooLong(long)
  if (strange.length === 0) return { code: 'not-found' }
  const code = (field: NoteField) => (field.endsWith('Lang') ? 'not-a-language' : 'not-a-direction')
  return { code: 'invalid', problems: strange.map((field) => ({ field, code: code(field) })) }
}
