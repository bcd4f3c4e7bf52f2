import { err, ok, type Result } from '@/lib/contracts/result'
import { clozeNumbers, parseCloze, type ClozeNode, type ClozeProblem } from './cloze'
import { markCloze, plainMarks } from './cloze-marks'
import { CONTENT_LIMITS } from './limits'
import { literalTree, renderMarked, renderMarkdown } from './markdown'
import { cleanFields, localeProblems } from './note-fields'
import {
  fieldLimit,
  isRawKind,
  TEXT_FIELDS,
  type CardTemplate,
  type NoteFields,
  type NoteKind,
  type NoteProblem,
  type RawKind,
  type ValidNote,
  type WrittenKind,
} from './note-types'
import { plainText } from './plain-text'
import { rawCard, rawKey, rawOrdinals, rawProblems, rawTexts } from './raw/raw-note'
import type { RenderTree } from './render-tree'
import { checkSource, cleanText } from './source-text'
import { textLocale, type TextLocale } from './text-locale'

export type { CardTemplate, NoteField, NoteFields, NoteKind, NoteProblem, ValidNote } from './note-types'

/** A card as it is asked and answered. */
export interface RenderedCard {
  readonly question: RenderTree
  readonly answer: RenderTree
  readonly hint: RenderTree | null
  /** What it is like and where it is from, for beside the answer; left out when the note doesn't say. */
  readonly metaphor?: RenderTree
  readonly source?: RenderTree
  /** In which language and direction to read them; left out when the letters tell. */
  readonly questionLocale?: TextLocale
  readonly answerLocale?: TextLocale
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
  for (const field of TEXT_FIELDS) {
    const checked = checkSource(note[field] ?? '', fieldLimit(field))
    if (!checked.ok) problems.push({ field, ...checked.error })
  }
  problems.push(...localeProblems(note))
  if (problems.length > 0) return err(problems)
  if (isRawKind(kind)) return validateRaw(kind, note)

  if (showsNothing(note.front)) {
    problems.push({ field: 'front', code: 'empty' })
  } else if (kind === 'cloze') {
    const parsed = parseCloze(note.front)
    if (!parsed.ok) problems.push(clozeProblem(parsed.error))
  }
  if (needsBack(kind) && showsNothing(note.back)) problems.push({ field: 'back', code: 'empty' })
  else if (kind === 'typed' && typedText(note.back) === '')
    problems.push({ field: 'back', code: 'not-typable' })
  return problems.length > 0 ? err(problems) : ok(note)
}

/** Fields of a raw kind stand for themselves; front and back are worked out from them. */
function validateRaw(kind: RawKind, note: ValidNote): Result<ValidNote, readonly NoteProblem[]> {
  const problems = rawProblems(kind, note)
  return problems.length > 0 ? err(problems) : ok({ ...note, ...rawTexts(kind, note) })
}

/** A cloze text asks for what it leaves out, and a question to think about may have no key points. */
const needsBack = (kind: NoteKind): boolean => kind !== 'cloze' && kind !== 'question'

/**
 * The cards a note makes: none of a question to think about, which is never scheduled, and none of a cloze text that
 * can't be read, which `validateNote` refuses.
 */
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
    case 'question':
      return []
    case 'custom':
    case 'image-occlusion':
      return rawOrdinals(kind, fields).map((ordinal) => ({ ordinal, template: 'own' }))
  }
}

/**
 * Renders the card of a note that has this ordinal. Never fails, as a stored note must be seen to be mended: a field
 * beyond the limits is shown as it was typed, and the card of a number that is no longer in a cloze text has no gap.
 */
export function renderCard(kind: NoteKind, fields: NoteFields, ordinal: number): RenderedCard {
  const note = cleanFields(fields)
  const { metaphor, source } = note
  const card = isRawKind(kind) ? rawCard(kind, note, ordinal) : writtenCard(kind, note, ordinal)
  return {
    ...card,
    ...(metaphor === undefined ? {} : { metaphor: render(metaphor) }),
    ...(source === undefined ? {} : { source: render(source) }),
    ...localesOf(kind, note, isReversed(kind, ordinal)),
    title: titleOf(card.question),
  }
}

function writtenCard(
  kind: WrittenKind,
  note: ValidNote,
  ordinal: number,
): Pick<RenderedCard, 'question' | 'answer' | 'hint' | 'expected'> {
  const { front, back, hint } = note
  return {
    question: writtenQuestion(kind, note, ordinal),
    answer: kind === 'cloze' ? clozeAnswer(note, ordinal) : render(isReversed(kind, ordinal) ? front : back),
    hint: hint === undefined ? null : render(hint),
    expected: kind === 'typed' ? typedText(back) : null,
  }
}

/** A card's question in one line of at most 80 characters, for lists: as `renderCard` has it, at a part of the cost. */
export const cardTitle = (kind: NoteKind, fields: NoteFields, ordinal: number): string =>
  titleOf(questionOf(kind, cleanFields(fields), ordinal))

const titleOf = (question: RenderTree): string => inOneLine(plainText(question), TITLE_CHARS)

const isReversed = (kind: NoteKind, ordinal: number): boolean =>
  kind === 'basic-reversed' && ordinal === REVERSE

const questionOf = (kind: NoteKind, note: ValidNote, ordinal: number): RenderTree =>
  isRawKind(kind) ? rawCard(kind, note, ordinal).question : writtenQuestion(kind, note, ordinal)

function writtenQuestion(kind: WrittenKind, { front, back }: ValidNote, ordinal: number): RenderTree {
  if (kind === 'cloze') return renderCloze(front, ordinal, 'question')
  return render(isReversed(kind, ordinal) ? back : front)
}

/**
 * What names a note within its deck and kind: its first field, in composed letters and with single spaces. Markdown and
 * HTML in it are left as they are.
 */
export const noteKey = (fields: NoteFields): string =>
  cleanText(fields.raw === undefined ? fields.front : rawKey(fields))
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')

/** A cloze text is question and answer both; its extra says its own (see `clozeAnswer`). */
function localesOf(
  kind: NoteKind,
  note: ValidNote,
  isReverse: boolean,
): Pick<RenderedCard, 'questionLocale' | 'answerLocale'> {
  const front = textLocale(note.frontLang, note.frontDir)
  const back = kind === 'cloze' ? front : textLocale(note.backLang, note.backDir)
  const [question, answer] = isReverse ? [back, front] : [front, back]
  return {
    ...(question === null ? {} : { questionLocale: question }),
    ...(answer === null ? {} : { answerLocale: answer }),
  }
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

/** The text with its gap filled, and the extra below a line, in a language of its own where it has one. */
function clozeAnswer({ front, back: extra, backLang, backDir }: ValidNote, ordinal: number): RenderTree {
  const answer = renderCloze(front, ordinal, 'answer')
  const { blocks } = render(extra)
  if (blocks.length === 0) return answer
  const locale = textLocale(backLang, backDir)
  const below = locale === null ? blocks : [{ type: 'passage', locale, children: blocks } as const]
  return { blocks: [...answer.blocks, { type: 'rule' }, ...below] }
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
