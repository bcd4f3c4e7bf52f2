import type { NoteKind, WrittenKind } from './note-types'

/**
 * What Anki calls each kind of note it has; files of notes use these names. Notes of the raw kinds go into files of rows,
 * and come from them as basic ones.
 */
export const NOTE_TYPE_NAMES: Readonly<Record<NoteKind, string>> = {
  basic: 'Basic',
  'basic-reversed': 'Basic (and reversed card)',
  typed: 'Basic (type in the answer)',
  cloze: 'Cloze',
  question: 'Question to think about',
  'image-occlusion': 'Image Occlusion',
  custom: 'Custom',
}

const KINDS: ReadonlyMap<string, WrittenKind> = new Map<string, WrittenKind>([
  [NOTE_TYPE_NAMES.basic.toLowerCase(), 'basic'],
  [NOTE_TYPE_NAMES['basic-reversed'].toLowerCase(), 'basic-reversed'],
  ['basic (optional reversed card)', 'basic-reversed'],
  [NOTE_TYPE_NAMES.typed.toLowerCase(), 'typed'],
  [NOTE_TYPE_NAMES.cloze.toLowerCase(), 'cloze'],
  [NOTE_TYPE_NAMES.question.toLowerCase(), 'question'],
])

/** The kind that a name in a file stands for, in whatever case; undefined for one we don't know. */
export const kindNamed = (name: string): WrittenKind | undefined => KINDS.get(name.toLowerCase())
