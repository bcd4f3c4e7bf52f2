import { fromHtml } from 'hast-util-from-html'
import type { Html, PhrasingContent, Root, RootContent } from 'mdast'
import { err, ok, type Result } from '@/lib/contracts/result'
import { flattenPhrasing, holdsFlow } from './flatten-phrasing'
import { elementTreatment } from './html-allow-list'
import { htmlToMdast } from './html-to-mdast'
import { CONTENT_LIMITS, type ContentProblem } from './limits'
import { cardMark } from './mdast-nodes'

/**
 * Replaces the raw HTML of a Markdown tree by nodes, through the allow-list; nothing of type `html` is left. A block of
 * HTML is read by itself. Tags within a line are paired among their siblings, and closed at the latest where the
 * Markdown around them ends.
 */
export function resolveRawHtml(root: Root): Result<Root, ContentProblem> {
  const blocks = resolveBlocks(root.children)
  if (!blocks.ok) return blocks
  const resolved: Root = { ...root, children: blocks.value }
  flattenPhrasing(resolved)
  return ok(resolved)
}

function resolveBlocks(nodes: readonly RootContent[]): Result<RootContent[], ContentProblem> {
  const blocks: RootContent[] = []
  for (const node of nodes) {
    const resolved = resolveBlock(node)
    if (!resolved.ok) return resolved
    for (const block of resolved.value) blocks.push(block)
  }
  return ok(blocks)
}

function resolveBlock(node: RootContent): Result<RootContent[], ContentProblem> {
  if (node.type === 'html') {
    const tree = htmlToMdast(node.value, { unknownTags: 'show' })
    return tree.ok ? ok(tree.value.children) : tree
  }
  if (!('children' in node)) return ok([node])
  const children: Result<RootContent[], ContentProblem> = holdsFlow(node)
    ? resolveBlocks(node.children)
    : resolveLine(node.children as PhrasingContent[])
  return children.ok ? ok([{ ...node, children: children.value } as RootContent]) : children
}

/** An element whose end tag has not come yet, and what stands in it so far. */
interface OpenElement {
  readonly name: string
  readonly tag: string
  readonly children: PhrasingContent[]
}

function resolveLine(nodes: readonly PhrasingContent[]): Result<PhrasingContent[], ContentProblem> {
  if (nodes.filter((node) => node.type === 'html').length > CONTENT_LIMITS.htmlTags)
    return err({ code: 'too-complex' })
  const line = new Line()
  for (const node of nodes) {
    if (line.depth > CONTENT_LIMITS.depth) return err({ code: 'too-deep', limit: CONTENT_LIMITS.depth })
    if (node.type === 'html') {
      line.takeTag(node)
    } else if ('children' in node) {
      const children = resolveLine(node.children)
      if (!children.ok) return children
      line.add([{ ...node, children: children.value } as PhrasingContent])
    } else {
      line.add([node])
    }
  }
  return ok(line.finish())
}

class Line {
  private readonly top: PhrasingContent[] = []
  private readonly open: OpenElement[] = []

  get depth(): number {
    return this.open.length
  }

  add(nodes: readonly PhrasingContent[]): void {
    const siblings = this.open.at(-1)?.children ?? this.top
    for (const node of nodes) siblings.push(node)
  }

  takeTag({ value }: Html): void {
    const [, slash, spelled] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(value) ?? []
    const name = spelled?.toLowerCase()
    // Comments, declarations and instructions have no name, and nothing to show.
    if (name === undefined) return
    if (slash === '/') this.takeEndTag(name, value)
    else if (VOID_ELEMENTS.has(name)) this.add(voidElement(name, value))
    else this.open.push({ name, tag: value, children: [] })
  }

  finish(): PhrasingContent[] {
    while (this.open.length > 0) this.closeLast('')
    return this.top
  }

  private takeEndTag(name: string, tag: string): void {
    if (this.open.some((element) => element.name === name)) {
      while (this.open.at(-1)?.name !== name) this.closeLast('')
      this.closeLast(tag)
    } else if (elementTreatment(name) === 'unknown') {
      this.add([{ type: 'text', value: tag }])
    }
  }

  private closeLast(endTag: string): void {
    const element = this.open.pop()
    if (element !== undefined) this.add(elementToPhrasing(element, endTag))
  }
}

const VOID_ELEMENTS = new Set([
  ...[
    'br',
    'hr',
    'img',
    'input',
    'meta',
    'link',
    'base',
    'col',
    'wbr',
    'area',
    'embed',
    'param',
    'source',
    'track',
  ],
])

function voidElement(name: string, tag: string): PhrasingContent[] {
  if (name === 'br' || name === 'hr') return [{ type: 'break' }]
  if (name === 'img') return [{ type: 'image', url: '', alt: attribute(tag, 'alt') }]
  return []
}

const MARKS: Readonly<Record<string, (children: PhrasingContent[], tag: string) => PhrasingContent>> = {
  b: (children) => ({ type: 'strong', children }),
  strong: (children) => ({ type: 'strong', children }),
  i: (children) => ({ type: 'emphasis', children }),
  em: (children) => ({ type: 'emphasis', children }),
  s: (children) => ({ type: 'delete', children }),
  strike: (children) => ({ type: 'delete', children }),
  del: (children) => ({ type: 'delete', children }),
  u: (children) => cardMark('underline', children),
  ins: (children) => cardMark('underline', children),
  sub: (children) => cardMark('subscript', children),
  sup: (children) => cardMark('superscript', children),
  ruby: (children) => cardMark('ruby', children),
  rt: (children) => cardMark('rubyReading', children),
  code: (children) => ({ type: 'inlineCode', value: sourceText(children) }),
  a: (children, tag) => ({ type: 'link', url: attribute(tag, 'href'), children }),
}

function elementToPhrasing({ name, tag, children }: OpenElement, endTag: string): PhrasingContent[] {
  switch (elementTreatment(name)) {
    case 'drop':
      return []
    case 'unwrap':
      return children
    case 'unknown':
      return [
        { type: 'text', value: tag },
        ...children,
        ...(endTag ? [{ type: 'text' as const, value: endTag }] : []),
      ]
    case 'keep':
    case 'block': {
      const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined
      if (mark !== undefined) return [mark(children, tag)]
      if (name === 'span') return children
      // A block in the middle of a line; it is flattened into lines of its own.
      return [{ type: 'paragraph', children } as RootContent as PhrasingContent]
    }
  }
}

/** An attribute of a tag; empty where it has none. */
function attribute(tag: string, name: 'alt' | 'href'): string {
  const [element] = fromHtml(tag, { fragment: true }).children
  const value = element?.type === 'element' ? element.properties[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** The text of nodes as it stands in code: without marks, with line ends. */
function sourceText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n'
      if ('children' in node) return sourceText(node.children)
      return 'value' in node ? node.value : ''
    })
    .join('')
}
