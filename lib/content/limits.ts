/**
 * Bounds that keep one card's text from costing more than it can be worth. Each is far above what people write;
 * `docs/decisions/0020-card-text.md` gives the measurements behind them.
 */
export const CONTENT_LIMITS = {
  /** Characters (UTF-16 code units) of one field. */
  fieldChars: 100_000,
  /** Characters of a field that stands beside the answer: what it is like, where it is from. */
  remarkChars: 10_000,
  /** Lines of one field; blocks are quadratic in them. */
  lines: 2000,
  /** Quotes, lists, marks, tags or deletions inside one another. */
  depth: 64,
  /** Nodes of one render tree, those of its formulas included. */
  nodes: 20_000,
  /**
   * Characters that can open a Markdown construct, times the length of the paragraph they stand in: the parser looks
   * from each of them to the end of its paragraph.
   */
  inlineWork: 10_000_000,
  /** Depth of quotes and lists on the deepest line, times the number of lines: each line is matched against each. */
  containerWork: 100_000,
  /** HTML tags of one field. */
  htmlTags: 3000,
  /** Dollars and backslashes of one field of HTML, each of which may begin a formula. */
  htmlDelimiters: 2000,
  /** Characters of one formula. */
  formulaChars: 3000,
  /** Groups, environments and `\left`s of a formula inside one another. */
  formulaDepth: 40,
  /** Characters of HTML that KaTeX may make of one formula. */
  formulaHtmlChars: 300_000,
  /** Characters of a code block that is still highlighted; longer ones are shown plain. Grammars can be quadratic. */
  highlightedChars: 5000,
  linkChars: 2048,
  /** The highest cloze number. */
  clozeNumber: 500,
  /** Different cloze numbers of one note, hence its cards. */
  clozes: 100,
} as const

/** Why a text is refused as a whole. */
export type ContentProblem =
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  /** More tags, nodes or openings than are worth the time. */
  | { readonly code: 'too-complex' }
