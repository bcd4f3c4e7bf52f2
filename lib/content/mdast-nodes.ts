import type { Data, Literal, Parent, PhrasingContent } from 'mdast'

/*
 * The nodes that card text has beyond Markdown's own: formulas, and the marks that Markdown has no syntax for and
 * takes from HTML.
 */

/** Tells the HTML reader that a node it does not know stands within a line. */
export const cardNodeData = { hName: 'span' } as const
type CardNodeData = Data & typeof cardNodeData

export interface Formula extends Literal {
  type: 'formula'
  display: boolean
  /** TeX, without its delimiters. */
  value: string
  /** As it was written, delimiters included, where that is not to be changed. */
  source?: string
  data?: CardNodeData
}

/** `rubyReading` stands in a `ruby`, after the text it belongs to. */
type CardMarkType = 'underline' | 'subscript' | 'superscript' | 'ruby' | 'rubyReading'

export interface CardMark<Type extends CardMarkType = CardMarkType> extends Parent {
  type: Type
  children: PhrasingContent[]
  data?: CardNodeData
}

export function cardMark<Type extends CardMarkType>(type: Type, children: PhrasingContent[]): CardMark<Type> {
  return { type, children, data: cardNodeData }
}

interface CardPhrasing {
  formula: Formula
  underline: CardMark<'underline'>
  subscript: CardMark<'subscript'>
  superscript: CardMark<'superscript'>
  ruby: CardMark<'ruby'>
  rubyReading: CardMark<'rubyReading'>
}

declare module 'mdast' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging into the library's map is how it takes nodes
  interface PhrasingContentMap extends CardPhrasing {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- as above
  interface RootContentMap extends CardPhrasing {}
}
