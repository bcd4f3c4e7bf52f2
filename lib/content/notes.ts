import { err, ok, type Result } from '@/lib/contracts/result'
import { clozeNumbers, parseCloze, type ClozeNode, type ClozeProblem } from './cloze'
import { markCloze, plainMarks } from './cloze-marks'
import { CONTENT_LIMITS } from './limits'
import { literalTree, renderMarked, renderMarkdown } from './markdown'
import type { CardTemplate, NoteFields, NoteKind, NoteProblem, ValidNote } from './note-types'
import { plainText } from './plain-text'
import type { RenderTree } from './render-tree'
import { checkSource, cleanText } from './source-text'

export type { CardTemplate, NoteField, NoteFields, NoteKind, NoteProblem, ValidNote } from './note-types'

/** A card as it is asked and answered. */
export interface RenderedCard {
  readonly question: RenderTree
  readonly answer: RenderTree
  readonly hint: RenderTree | null
  /** What a typed answer is compared with, in one line; null where nothing is typed. */
  readonly expected: string | null
  /** The question in one line of at most 80 characters, for lists. */
  readonly title: string
}

const FORWARD = 0
const REVERSE = 1
const TITLE_CHARS = 80

/** Checks the fields of a note, and cleans them. */
export function validateNote(kind: NoteKind, fields: NoteFields): Result<ValidNote, readonly NoteProblem[]> {
  const note = cleanFields(fields)
  const problems: NoteProblem[] = []
  for (const field of ['front', 'back', 'hint'] as const) {
    const checked = checkSource(note[field] ?? '')
    if (!checked.ok) problems.push({ field, ...checked.error })
  }
  if (problems.length > 0) return err(problems)

  if (showsNothing(note.front)) {
    problems.push({ field: 'front', code: 'empty' })
  } else if (kind === 'cloze') {
    const parsed = parseCloze(note.front)
    if (!parsed.ok) problems.push(clozeProblem(parsed.error))
  }
  if (kind !== 'cloze' && showsNothing(note.back)) problems.push({ field: 'back', code: 'empty' })
  else if (kind === 'typed' && typedText(note.back) === '')
    problems.push({ field: 'back', code: 'not-typable' })
  return problems.length > 0 ? err(problems) : ok(note)
}

/** The cards a note makes; none of a cloze text that can't be read, which `validateNote` refuses. */
export function cardsOf(kind: NoteKind, fields: NoteFields): readonly CardTemplate[] {
  switch (kind) {
    case 'basic':
      return [{ ordinal: FORWARD, template: 'forward' }]
    case 'basic-reversed':
      return [
        { ordinal: FORWARD, template: 'forward' },
        { ordinal: REVERSE, template: 'reverse' },
      ]
    case 'typed':
      return [{ ordinal: FORWARD, template: 'typed' }]
    case 'cloze':
      return clozeNumbers(readCloze(fields.front)).map((ordinal) => ({ ordinal, template: 'cloze' }))
  }
}

/**
 * Renders the card of a note that has this ordinal. Never fails, as a stored note must be seen to be mended: a field
 * beyond the limits is shown as it was typed, and the card of a number that is no longer in a cloze text has no gap.
 */
export function renderCard(kind: NoteKind, fields: NoteFields, ordinal: number): RenderedCard {
  const { front, back, hint } = cleanFields(fields)
  const isReverse = kind === 'basic-reversed' && ordinal === REVERSE
  const question =
    kind === 'cloze' ? renderCloze(front, ordinal, 'question') : render(isReverse ? back : front)
  const answer = kind === 'cloze' ? clozeAnswer(front, back, ordinal) : render(isReverse ? front : back)
  return {
    question,
    answer,
    hint: hint === undefined ? null : render(hint),
    expected: kind === 'typed' ? typedText(back) : null,
    title: inOneLine(plainText(question), TITLE_CHARS),
  }
}

/**
 * What names a note within its deck and kind: its first field, in composed letters and with single spaces. Markdown and
 * HTML in it are left as they are.
 */
export const noteKey = (fields: NoteFields): string =>
  cleanText(fields.front).normalize('NFC').trim().replace(/\s+/g, ' ')

function cleanFields({ front, back, hint = '' }: NoteFields): ValidNote {
  const clean = { front: cleanText(front), back: cleanText(back), hint: cleanText(hint) }
  return clean.hint.trim() === '' ? { front: clean.front, back: clean.back } : clean
}

function render(field: string): RenderTree {
  const tree = renderMarkdown(field)
  return tree.ok ? tree.value : literalTree(field)
}

/** The deletions of a stored cloze text; one that can't be read is plain text. */
function readCloze(front: string): readonly ClozeNode[] {
  const text = cleanText(front)
  const parsed = parseCloze(text)
  return parsed.ok ? parsed.value : [{ type: 'text', text }]
}

function renderCloze(front: string, ordinal: number, side: 'question' | 'answer'): RenderTree {
  const { text, hints } = markCloze(readCloze(front), ordinal, side)
  const tree = renderMarked({ text, hints: hints.map(plainHint) })
  return tree.ok ? tree.value : literalTree(plainMarks(text))
}

/** A hint stands in the gap as plain text, whatever Markdown it is written in. */
const plainHint = (hint: string | null): string | null =>
  hint === null || hint.trim() === '' ? null : inOneLine(plainText(render(hint)), TITLE_CHARS)

/** The text with its gap filled, and the extra below a line. */
function clozeAnswer(front: string, extra: string, ordinal: number): RenderTree {
  const answer = renderCloze(front, ordinal, 'answer')
  const { blocks } = render(extra)
  return blocks.length === 0 ? answer : { blocks: [...answer.blocks, { type: 'rule' }, ...blocks] }
}

const typedText = (back: string): string => plainText(render(back)).replace(/\s+/g, ' ').trim()

/** Whether a field would show an empty card. Only a text that might is rendered to see. */
function showsNothing(source: string): boolean {
  if (source.trim() === '') return true
  // A text that begins with a letter begins a paragraph, and shows at least that.
  if (/^\s*\p{L}/u.test(source)) return false
  // A digit alone may be the number of a list's item, which shows nothing itself.
  if (/\p{L}/u.test(source) && !/[<[`$\\]/.test(source)) return false
  return plainText(render(source)).trim() === ''
}

function inOneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line.slice(0, most * 20))
  const graphemes = Array.from(segments, ({ segment }) => segment)
  return graphemes.length <= most
    ? line
    : `${graphemes
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

function clozeProblem({ code, position }: ClozeProblem): NoteProblem {
  const field = 'front'
  switch (code) {
    case 'none':
      return { field, code: 'cloze-none' }
    case 'unclosed':
    case 'empty':
      return { field, code: `cloze-${code}`, position }
    case 'number':
      return { field, code: 'cloze-number', position, limit: CONTENT_LIMITS.clozeNumber }
    case 'too-many':
      return { field, code: 'cloze-too-many', limit: CONTENT_LIMITS.clozes }
  }
}
