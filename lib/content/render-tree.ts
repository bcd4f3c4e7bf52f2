import type { MediaRef } from './media'
import type { PartShape } from './raw/occlusion'
import type { TextLocale } from './text-locale'

/**
 * What a card's text becomes before anything shows it: a small tree of plain objects in which nothing but the node
 * types below can be said. It is made on the server, travels as JSON, and is turned into elements one by one, so no
 * text is ever parsed as HTML in the browser.
 */
export interface RenderTree {
  readonly blocks: readonly BlockNode[]
}

export type BlockNode =
  | { readonly type: 'paragraph'; readonly children: readonly InlineNode[] }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly children: readonly InlineNode[] }
  | ListNode
  | { readonly type: 'quote'; readonly children: readonly BlockNode[] }
  | TableNode
  | { readonly type: 'code-block'; readonly language: string | null; readonly children: readonly CodeNode[] }
  | { readonly type: 'rule' }
  /** Blocks in another language or direction than those around them. */
  | { readonly type: 'passage'; readonly locale: TextLocale; readonly children: readonly BlockNode[] }
  | HiddenPartsNode

/** A picture with parts of it covered, one of which is asked for. */
export interface HiddenPartsNode {
  readonly type: 'hidden-parts'
  readonly media: MediaRef | null
  readonly alt: string
  /** Which part is asked for, from 1, of how many; 0 where it is no longer there. */
  readonly part: number
  readonly parts: number
  /** The part asked for is marked rather than covered. */
  readonly isAnswered: boolean
  readonly covers: readonly { readonly shape: PartShape; readonly isAsked: boolean }[]
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface ListNode {
  readonly type: 'list'
  readonly ordered: boolean
  /** The number of the first item of an ordered list. */
  readonly start: number
  /** Whether the items follow each other without space between them. */
  readonly tight: boolean
  readonly items: readonly (readonly BlockNode[])[]
}

export type ColumnAlignment = 'left' | 'center' | 'right' | null
export type TableCell = readonly InlineNode[]

export interface TableNode {
  readonly type: 'table'
  readonly align: readonly ColumnAlignment[]
  readonly head: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** Marks that only change how their children look. */
export type InlineStyle = 'emphasis' | 'strong' | 'underline' | 'strikethrough' | 'subscript' | 'superscript'

export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: InlineStyle; readonly children: readonly InlineNode[] }
  | { readonly type: 'code'; readonly children: readonly CodeNode[] }
  | LinkNode
  | { readonly type: 'break' }
  /** Base text with its reading above it, as in furigana. */
  | {
      readonly type: 'ruby'
      readonly children: readonly InlineNode[]
      readonly reading: readonly InlineNode[]
    }
  | MathNode
  | ImageNode
  | ClozeBlankNode
  | { readonly type: 'cloze-answer'; readonly children: readonly InlineNode[] }

/** A link away from the app; `href` is an absolute http, https or mailto address. */
export interface LinkNode {
  readonly type: 'link'
  readonly href: string
  readonly children: readonly InlineNode[]
}

/**
 * A picture or a sound. `media` names its bytes by content hash; it is null where the text named anything but media of
 * the app's own, and `alt` stands in for it. Nothing is ever fetched from an address written in a card.
 */
export interface ImageNode {
  readonly type: 'image'
  readonly alt: string
  readonly media: MediaRef | null
}

/** The gap of a cloze card that is being asked. */
export interface ClozeBlankNode {
  readonly type: 'cloze-blank'
  readonly hint: string | null
}

/** What a stretch of highlighted code is. */
export type CodeToken =
  | 'keyword'
  | 'literal'
  | 'builtin'
  | 'type'
  | 'string'
  | 'number'
  | 'comment'
  | 'function'
  | 'variable'
  | 'attribute'
  | 'meta'
  | 'tag'
  | 'symbol'
  | 'added'
  | 'removed'

export type CodeNode =
  | { readonly type: 'text'; readonly text: string; readonly token?: CodeToken }
  | ClozeBlankNode
  | { readonly type: 'cloze-answer'; readonly children: readonly CodeNode[] }

/** A formula: its source, for copying and for plain text, and what KaTeX made of it. */
export interface MathNode {
  readonly type: 'math'
  readonly tex: string
  readonly display: boolean
  readonly tree: MathElement
}

export const MATH_TAGS = [
  'span',
  // Lines, roots and stretched brackets are drawn.
  ...(['svg', 'path', 'line'] as const),
  // What a screen reader reads.
  ...([
    'math',
    'mrow',
    'mi',
    'mn',
    'mo',
    'ms',
    'mtext',
    'mspace',
    'mstyle',
    'mfrac',
    'msqrt',
    'mroot',
    'msub',
  ] as const),
  ...([
    'msup',
    'msubsup',
    'munder',
    'mover',
    'munderover',
    'mmultiscripts',
    'mprescripts',
    'mtable',
  ] as const),
  ...(['mtr', 'mtd', 'mlabeledtr', 'mpadded', 'mphantom', 'menclose'] as const),
] as const
export type MathTag = (typeof MATH_TAGS)[number]

/** An element of a typeset formula. Names are those React takes; what may be in them is decided in `formula-tree.ts`. */
export interface MathElement {
  readonly tag: MathTag
  readonly className?: string
  readonly style?: Readonly<Record<string, string>>
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly (MathElement | string)[]
}
