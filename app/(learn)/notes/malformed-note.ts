import type { NoteProblem } from '@/components/notes/note-problem'
import type { NoteField } from '@/lib/content/notes'
import { LIMITS } from '@/lib/contracts/limits'

/** What to say of a note that the contract refuses, given the names of its faulty fields. */
export function malformedNote(fields: readonly string[]): NoteProblem {
  if (fields.includes('tags')) return { code: 'tags' }
  const long = (['front', 'back', 'hint'] as const satisfies readonly NoteField[]).filter((field) =>
    fields.includes(field),
  )
  if (long.length === 0) return { code: 'not-found' }
  return {
    code: 'invalid',
    problems: long.map((field) => ({ field, code: 'too-long', limit: LIMITS.fieldChars })),
  }
}
