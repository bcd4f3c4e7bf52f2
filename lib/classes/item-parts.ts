import type { NoteFields, NoteKind } from '@/lib/content/note-types'
import { LOCALE_FIELDS, TEXT_FIELDS } from '@/lib/content/note-types'
import { sourceKey } from '@/lib/practice/template/same-source'
import type { ProblemSource } from '@/lib/practice/template/template'

/** What an item says: the fields of a note, or a problem as its author wrote it. */
export type ItemBody =
  | {
      readonly is: 'note'
      readonly kind: NoteKind
      readonly fields: NoteFields
      readonly tags: readonly string[]
    }
  | { readonly is: 'problem'; readonly source: ProblemSource }

const NOTE_PARTS = [...TEXT_FIELDS, ...LOCALE_FIELDS] as const

/** A part of a text that differs: as it was and as it is; null where it has none that can be read as a text. */
export interface ChangedPart {
  readonly part: (typeof NOTE_PARTS)[number] | 'kind' | 'tags' | 'title' | 'statement' | 'rest'
  readonly before: string | null
  readonly after: string | null
}

/** Where two texts of one item differ, part by part. */
export function changedParts(before: ItemBody, after: ItemBody): ChangedPart[] {
  if (before.is === 'note' && after.is === 'note') {
    const parts = differing(noteParts(before), noteParts(after))
    const rest = ownParts(before.fields) === ownParts(after.fields)
    return rest || parts.length > 0 ? parts : [{ part: 'rest', before: null, after: null }]
  }
  if (before.is !== 'problem' || after.is !== 'problem') return []
  const parts = differing(problemParts(before.source), problemParts(after.source))
  const rest = restOf(before.source) === restOf(after.source)
  return rest ? parts : [...parts, { part: 'rest', before: null, after: null }]
}

type Parts = readonly (readonly [ChangedPart['part'], string])[]

function differing(before: Parts, after: Parts): ChangedPart[] {
  const now = new Map(after)
  return before.flatMap(([part, was]) => {
    const is = now.get(part) ?? ''
    return was === is ? [] : [{ part, before: was, after: is }]
  })
}

const noteParts = ({ kind, fields, tags }: ItemBody & { readonly is: 'note' }): Parts => [
  ...NOTE_PARTS.map((part) => [part, fields[part] ?? ''] as const),
  ['kind', kind],
  ['tags', tags.join(', ')],
]

/** What a raw kind has beside the texts that stand in for it. */
const ownParts = ({ raw, type }: NoteFields): string => JSON.stringify([raw, type])

const problemParts = ({ title, tags, problem }: ProblemSource): Parts => [
  ['title', title],
  ['statement', problem.statement],
  ['tags', tags.join(', ')],
]

/** Steps, answers, hints, variables: everything that is not a text by itself. */
const restOf = (source: ProblemSource): string =>
  sourceKey({ ...source, title: '', tags: [], problem: { ...source.problem, statement: '' } })
