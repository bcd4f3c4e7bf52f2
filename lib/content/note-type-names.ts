import type { NoteKind } from './note-types'

/** What Anki calls each kind of note it has; files of notes use these names. */
export const NOTE_TYPE_NAMES: Readonly<Record<NoteKind, string>> = {
  basic: 'Basic',
  'basic-reversed': 'Basic (and reversed card)',
  typed: 'Basic (type in the answer)',
  cloze: 'Cloze',
  question: 'Question to think about',
}

const KINDS: ReadonlyMap<string, NoteKind> = new Map<string, NoteKind>([
  [NOTE_TYPE_NAMES.basic.toLowerCase(), 'basic'],
  [NOTE_TYPE_NAMES['basic-reversed'].toLowerCase(), 'basic-reversed'],
  ['basic (optional reversed card)', 'basic-reversed'],
  [NOTE_TYPE_NAMES.typed.toLowerCase(), 'typed'],
  [NOTE_TYPE_NAMES.cloze.toLowerCase(), 'cloze'],
  [NOTE_TYPE_NAMES.question.toLowerCase(), 'question'],
])

/** The kind that a name in a file stands for, in whatever case; undefined for one we don't know. */
export const kindNamed = (name: string): NoteKind | undefined => KINDS.get(name.toLowerCase())
