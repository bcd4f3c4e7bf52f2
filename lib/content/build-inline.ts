import type { Link, PhrasingContent } from 'mdast'
import { AnswerRun, type BuildState } from './build-state'
import { hasBlank, plainMarks, splitMarks, withoutMarks } from './cloze-marks'
import type { CodeStretch } from './code-tokens'
import { formulaSources, formulaText, typeset } from './formula'
import { safeHref, splitAddresses } from './links'
import type { CardMark, Formula } from './mdast-nodes'
import { mediaRef } from './media'
import type { CodeNode, InlineNode, InlineStyle, MathElement } from './render-tree'

interface Surroundings {
  /** Whether an ancestor stands within a revealed deletion. */
  readonly inAnswer: boolean
  readonly inLink: boolean
}

const OUTSIDE: Surroundings = { inAnswer: false, inLink: false }

/** Builds the text, marks, formulas and links of a block. */
export function buildInline(
  nodes: readonly PhrasingContent[],
  state: BuildState,
  around: Surroundings = OUTSIDE,
): readonly InlineNode[] {
  const run = new AnswerRun<InlineNode>(state, around.inAnswer)
  for (const node of nodes) {
    if (state.isFull) break
    if (node.type === 'text') {
      addText(node.value, state, run, around)
    } else {
      run.add(buildNode(node, state, { ...around, inAnswer: run.inAnswer }))
      run.sync()
    }
  }
  return run.finish()
}

/** Builds code, in a line or as a block. */
export function buildCode(
  stretches: readonly CodeStretch[],
  state: BuildState,
  inAnswer: boolean,
): readonly CodeNode[] {
  const run = new AnswerRun<CodeNode>(state, inAnswer)
  for (const { text, token } of stretches) {
    for (const piece of splitMarks(text)) {
      if (piece.type === 'blank') run.add([state.blank(piece.index)])
      else if (piece.type !== 'text') run.takeMark(piece)
      else run.add([token === undefined ? piece : { ...piece, token }])
    }
  }
  return run.finish()
}

function addText(
  value: string,
  state: BuildState,
  run: AnswerRun<InlineNode>,
  { inLink }: Surroundings,
): void {
  for (const piece of splitMarks(value)) {
    if (piece.type === 'blank') run.add([state.blank(piece.index)])
    else if (piece.type !== 'text') run.takeMark(piece)
    else run.add(textLines(piece.text, inLink))
  }
}

/** A line end in a card is a line break: that is what people expect of a field they typed it into. */
function textLines(text: string, inLink: boolean): InlineNode[] {
  return text.split('\n').flatMap((line, index): InlineNode[] => {
    const nodes = inLink ? plainText(line) : linkedText(line)
    return index === 0 ? nodes : [{ type: 'break' }, ...nodes]
  })
}

const plainText = (text: string): InlineNode[] => (text === '' ? [] : [{ type: 'text', text }])

function linkedText(text: string): InlineNode[] {
  return splitAddresses(text).flatMap((stretch): InlineNode[] =>
    stretch.href === null
      ? plainText(stretch.text)
      : [{ type: 'link', href: stretch.href, children: plainText(stretch.text) }],
  )
}

const STYLES: Readonly<Partial<Record<PhrasingContent['type'], InlineStyle>>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'strikethrough',
  underline: 'underline',
  subscript: 'subscript',
  superscript: 'superscript',
}

function buildNode(node: PhrasingContent, state: BuildState, around: Surroundings): readonly InlineNode[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'underline':
    case 'subscript':
    case 'superscript': {
      const children = buildInline(node.children, state, around)
      const type = STYLES[node.type]
      return children.length === 0 || type === undefined ? [] : [{ type, children }]
    }
    case 'inlineCode': {
      const children = buildCode([{ text: node.value }], state, around.inAnswer)
      return children.length === 0 ? [] : [{ type: 'code', children }]
    }
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return buildLink(node, state, around)
    case 'image':
      return [{ type: 'image', alt: plainMarks(node.alt ?? ''), media: mediaRef(node.url) }]
    case 'ruby':
      return buildRuby(node, state, around)
    case 'rubyReading':
      return buildInline(node.children, state, around)
    case 'formula':
      return buildFormula(node, state, around)
    case 'text':
    // Raw HTML has been resolved, and references are not read, as definitions are not.
    case 'html':
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return []
  }
}

function buildLink(node: Link, state: BuildState, around: Surroundings): readonly InlineNode[] {
  const href = hasBlank(node.url) ? null : safeHref(withoutMarks(node.url))
  const isLink = href !== null && !around.inLink
  const children = buildInline(node.children, state, { ...around, inLink: around.inLink || isLink })
  return isLink && children.length > 0 ? [{ type: 'link', href, children }] : children
}

/** Base and readings alternate in HTML's ruby; each base takes the reading that follows it. */
function buildRuby(node: CardMark<'ruby'>, state: BuildState, around: Surroundings): readonly InlineNode[] {
  const built: InlineNode[] = []
  let base: PhrasingContent[] = []
  for (const child of node.children) {
    if (child.type !== 'rubyReading') {
      base.push(child)
      continue
    }
    const children = buildInline(base, state, around)
    const reading = buildInline(child.children, state, around)
    built.push(...(reading.length === 0 ? children : [{ type: 'ruby' as const, children, reading }]))
    base = []
  }
  return [...built, ...buildInline(base, state, around)]
}

function buildFormula(node: Formula, state: BuildState, around: Surroundings): readonly InlineNode[] {
  const hints = (index: number): string | null => state.blank(index).hint
  for (const source of formulaSources(node.value, hints)) {
    const tree = typeset(source, node.display)
    if (tree === null) continue
    state.count(countElements(tree))
    passMarks(node.value, state)
    return [{ type: 'math', tex: formulaText(node.value), display: node.display, tree }]
  }
  const children = buildCode([{ text: node.source ?? node.value }], state, around.inAnswer)
  return children.length === 0 ? [] : [{ type: 'code', children }]
}

function countElements(element: MathElement): number {
  return (element.children ?? []).reduce(
    (sum, child) => sum + (typeof child === 'string' ? 1 : countElements(child)),
    1,
  )
}

/** A formula is built whole, so its marks only tell what follows it where they left off. */
function passMarks(marked: string, state: BuildState): void {
  const last = splitMarks(marked).findLast((piece) => piece.type === 'open' || piece.type === 'close')
  if (last !== undefined) state.inAnswer = last.type === 'open'
}
