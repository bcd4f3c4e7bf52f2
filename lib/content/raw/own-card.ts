import { gapNumbers, showsFields, templateOrdinals } from '@/lib/anki/notes/card-ordinals'
import { withFormulas } from '@/lib/anki/notes/formulas'
import { soundsAsElements } from '@/lib/anki/notes/media'
import { renderBack, renderFront, type CardSide, type CardValues } from '@/lib/anki/notes/render-template'
import { parseTemplate, type TemplateNode } from '@/lib/anki/notes/template'
import { renderHtml } from '../html-tree'
import type { NoteTypeShape, RawFields } from '../note-types'
import type { BlockNode, RenderTree } from '../render-tree'
import type { RawCard } from './raw-card'

interface ReadTemplate {
  readonly name: string
  readonly front: readonly TemplateNode[]
  readonly back: readonly TemplateNode[]
}

/** Notes of a type that are read at once share it. */
const read = new WeakMap<NoteTypeShape, readonly ReadTemplate[]>()

function templatesOf(type: NoteTypeShape): readonly ReadTemplate[] {
  const known = read.get(type)
  if (known !== undefined) return known
  const templates = type.templates.map(({ name, front, back }) => ({
    name,
    front: parseTemplate(front).nodes,
    back: parseTemplate(back).nodes,
  }))
  read.set(type, templates)
  return templates
}

const lookUp =
  (type: NoteTypeShape, raw: RawFields) =>
  (name: string): string | null =>
    Object.hasOwn(raw, name) ? (raw[name] ?? '') : type.fields.includes(name) ? '' : null

/** The ordinals of the cards that a note of a type of its own makes. */
export function ownOrdinals(type: NoteTypeShape, raw: RawFields): readonly number[] {
  const fronts = templatesOf(type).map(({ front }) => front)
  const field = lookUp(type, raw)
  return type.isCloze ? gapNumbers(fronts[0] ?? [], field) : templateOrdinals(fronts, field)
}

/** Whether one of the templates shows anything of the note: text of the template itself makes no card. */
export const showsAnything = (type: NoteTypeShape, raw: RawFields): boolean =>
  templatesOf(type).some(({ front }) => showsFields(front, lookUp(type, raw)))

/** The card of a note of a type of its own; nothing where the type has no such template. */
export function ownCard(type: NoteTypeShape, raw: RawFields, ordinal: number): RawCard {
  const template = templatesOf(type)[type.isCloze ? 0 : ordinal]
  if (template === undefined) return { question: NOTHING, answer: NOTHING, hint: null, expected: null }
  const values: CardValues = {
    field: lookUp(type, raw),
    special: new Map([
      ['Type', type.name],
      ['Card', template.name],
    ]),
    clozeNumber: type.isCloze ? ordinal : null,
  }
  const front = renderFront(template.front, values)
  const question = treeOf(front)
  return {
    question,
    answer: withoutQuestion(treeOf(renderBack(template.back, values, front)), question),
    hint: front.hint === '' ? null : renderHtml(prepared(front.hint)),
    expected: front.expected,
  }
}

const NOTHING: RenderTree = { blocks: [] }

const prepared = (html: string): string => withFormulas(soundsAsElements(html))
const treeOf = ({ html, blanks }: CardSide): RenderTree => renderHtml(prepared(html), blanks)

/** A back mostly begins with the front and a line. The question stays on the screen: it need not be there twice. */
function withoutQuestion(answer: RenderTree, question: RenderTree): RenderTree {
  const { length } = question.blocks
  const repeats = JSON.stringify(answer.blocks.slice(0, length)) === JSON.stringify(question.blocks)
  const rest = withoutRules(repeats ? answer.blocks.slice(length) : answer.blocks)
  return rest.length === 0 ? answer : { blocks: rest }
}

function withoutRules(blocks: readonly BlockNode[]): readonly BlockNode[] {
  const first = blocks.findIndex(({ type }) => type !== 'rule')
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(({ type }) => type !== 'rule') + 1)
}
