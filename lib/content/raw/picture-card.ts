import { soundsAsElements } from '@/lib/anki/notes/media'
import { withFormulas } from '@/lib/anki/notes/formulas'
import { asHtml } from '@/lib/anki/notes/filters'
import { renderHtml } from '../html-tree'
import type { RawFields } from '../note-types'
import type { BlockNode, RenderTree } from '../render-tree'
import { partNumbers, pictureIn, readParts, type OcclusionField } from './occlusion'
import type { RawCard } from './raw-card'

/** The card of a picture that asks for the parts of one number. */
export function pictureCard(raw: RawFields, number: number): RawCard {
  const text = (field: OcclusionField): readonly BlockNode[] => renderText(fieldOf(raw, field)).blocks
  return {
    question: { blocks: [...text('Header'), pictureOf(raw, number, 'question')] },
    answer: { blocks: [pictureOf(raw, number, 'answer'), ...text('Back Extra'), ...text('Comments')] },
    hint: null,
    expected: null,
  }
}

/** A field by its name; empty where there is none. */
export const fieldOf = (raw: RawFields, name: string): string =>
  Object.hasOwn(raw, name) ? (raw[name] ?? '') : ''

export const renderText = (html: string): RenderTree =>
  renderHtml(withFormulas(soundsAsElements(asHtml(html))))

function pictureOf(raw: RawFields, number: number, side: 'question' | 'answer'): BlockNode {
  const parts = readParts(fieldOf(raw, 'Occlusion'))
  const numbers = partNumbers(parts)
  const picture = pictureIn(fieldOf(raw, 'Image'))
  return {
    type: 'hidden-parts',
    media: picture?.media ?? null,
    alt: picture?.alt ?? '',
    part: numbers.indexOf(number) + 1,
    parts: numbers.length,
    isAnswered: side === 'answer',
    covers: parts.flatMap((part) => {
      const isAsked = part.number === number
      return isAsked || part.hidesAlways ? [{ shape: part.shape, isAsked }] : []
    }),
  }
}
