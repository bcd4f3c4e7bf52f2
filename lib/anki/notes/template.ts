/**
 * Anki's template language, as far as it says what a card shows: fields, conditionals and filters. Everything else in a
 * template is HTML, which goes through the allow-list like that of a field.
 */
export type TemplateNode =
  | { readonly type: 'html'; readonly html: string }
  | FieldNode
  | {
      readonly type: 'when'
      readonly name: string
      /** Shown where the field is empty, rather than where it isn't. */
      readonly isNegated: boolean
      readonly children: readonly TemplateNode[]
    }

export interface FieldNode {
  readonly type: 'field'
  readonly name: string
  /** In the order in which they are applied: the one next to the field first. */
  readonly filters: readonly string[]
}

export interface Template {
  readonly nodes: readonly TemplateNode[]
  /** It was longer, deeper or fuller than is read; what is beyond is left out. */
  readonly isCut: boolean
}

export const TEMPLATE_LIMITS = {
  /** Characters of a template that are read. */
  chars: 50_000,
  /** Fields, conditionals and stretches of HTML. */
  nodes: 2000,
  /** Conditionals inside one another. */
  depth: 32,
  /** Characters between two braces and two braces; more of them are no tag. */
  tagChars: 300,
} as const

interface Delimiters {
  readonly open: string
  readonly close: string
}

const BRACES: Delimiters = { open: '{{', close: '}}' }
/** A template that begins with this has its tags between other signs, so that braces are free for TeX. */
const OTHER_DELIMITERS = '{{=<% %>=}}'
const OTHERS: Delimiters = { open: '<%', close: '%>' }

/** Reads a template. Never fails: a conditional left open ends with the template, an end without a beginning is none. */
export function parseTemplate(source: string): Template {
  const text = source.slice(0, TEMPLATE_LIMITS.chars)
  const other = text.trimStart().startsWith(OTHER_DELIMITERS)
  const reader = new Reader()
  const body = other ? text.slice(text.indexOf(OTHER_DELIMITERS) + OTHER_DELIMITERS.length) : text
  readTags(withoutComments(body), other ? OTHERS : BRACES, reader)
  return { nodes: reader.finish(), isCut: reader.isFull || source.length > text.length }
}

/** HTML comments show nothing, and Anki reads no tags in them. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    kept.push(text.slice(from, at))
    from = end + 3
  }
  return kept.join('') + text.slice(from)
}

function readTags(text: string, { open, close }: Delimiters, reader: Reader): void {
  let from = 0
  while (!reader.isFull) {
    const next = text.indexOf(open, from)
    const end = next < 0 ? -1 : text.indexOf(close, next + open.length)
    if (end < 0) break
    // Braces that open nothing may stand before the ones that do.
    const start = text.lastIndexOf(open, end - open.length)
    const inner = text.slice(start + open.length, end)
    // Three braces each side mean what two do.
    const isTriple = open === '{{' && start - 1 >= from && text[start - 1] === '{' && text[end + 2] === '}'
    reader.addHtml(text.slice(from, isTriple ? start - 1 : start))
    from = end + close.length + (isTriple ? 1 : 0)
    if (inner.length > TEMPLATE_LIMITS.tagChars) reader.addHtml(text.slice(start, from))
    else reader.addTag(inner.trim())
  }
  reader.addHtml(text.slice(from))
}

interface OpenConditional {
  readonly name: string
  readonly isNegated: boolean
  readonly children: TemplateNode[]
}

class Reader {
  private readonly top: TemplateNode[] = []
  private readonly open: OpenConditional[] = []
  private nodes = 0
  isFull = false

  addHtml(html: string): void {
    if (html !== '') this.add({ type: 'html', html })
  }

  addTag(tag: string): void {
    const sign = tag.charAt(0)
    const name = tag.slice(1).trim().normalize('NFC')
    if (sign === '#' || sign === '^') this.openConditional(name, sign === '^')
    else if (sign === '/') this.closeConditional(name)
    else if (sign !== '!' && sign !== '=' && sign !== '') this.add(fieldOf(tag))
  }

  finish(): readonly TemplateNode[] {
    while (this.open.length > 0) this.closeLast()
    return this.top
  }

  private add(node: TemplateNode): void {
    if (this.isFull) return
    this.nodes += 1
    if (this.nodes > TEMPLATE_LIMITS.nodes) this.isFull = true
    else (this.open.at(-1)?.children ?? this.top).push(node)
  }

  private openConditional(name: string, isNegated: boolean): void {
    if (this.open.length >= TEMPLATE_LIMITS.depth) this.isFull = true
    else this.open.push({ name, isNegated, children: [] })
  }

  private closeConditional(name: string): void {
    if (!this.open.some((conditional) => conditional.name === name)) return
    while (this.open.at(-1)?.name !== name) this.closeLast()
    this.closeLast()
  }

  private closeLast(): void {
    const conditional = this.open.pop()
    if (conditional !== undefined) this.add({ type: 'when', ...conditional })
  }
}

function fieldOf(tag: string): FieldNode {
  const parts = tag.split(':').map((part) => part.trim())
  const name = (parts.at(-1) ?? '').normalize('NFC')
  return { type: 'field', name, filters: parts.slice(0, -1).reverse() }
}

/** All fields a template names, those in its conditionals too, in their order. */
export function fieldsOf(nodes: readonly TemplateNode[]): readonly FieldNode[] {
  return nodes.flatMap((node): readonly FieldNode[] =>
    node.type === 'field' ? [node] : node.type === 'when' ? fieldsOf(node.children) : [],
  )
}
