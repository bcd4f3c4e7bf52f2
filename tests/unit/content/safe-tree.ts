import type { BlockNode, CodeNode, InlineNode, MathElement, RenderTree } from '@/lib/content/render-tree'

/*
 * What a render tree may say, written down a second time and apart from the code that builds it. A violation is told
 * with its path.
 */

const STYLES = ['emphasis', 'strong', 'underline', 'strikethrough', 'subscript', 'superscript']
const TOKENS =
  'keyword literal builtin type string number comment function variable attribute meta tag symbol added removed'
const MATH_TAGS =
  'span svg path line math mrow mi mn mo ms mtext mspace mstyle mfrac msqrt mroot msub msup msubsup munder mover ' +
  'munderover mmultiscripts mprescripts mtable mtr mtd mlabeledtr mpadded mphantom menclose'
const MATH_ATTRIBUTES =
  'aria-hidden display mathvariant mathcolor mathbackground mathsize displaystyle scriptlevel stretchy fence separator ' +
  'form accent accentunder movablelimits lspace rspace minsize maxsize width height depth voffset linethickness notation ' +
  'columnalign columnspacing columnlines rowspacing rowlines side linebreak viewBox preserveAspectRatio d x1 x2 y1 y2 ' +
  'strokeWidth'
const MATH_STYLES =
  'height width minWidth top bottom left verticalAlign position margin marginTop marginLeft marginRight paddingLeft ' +
  'textShadow border borderColor borderStyle borderWidth borderTopWidth borderBottomWidth borderRightWidth ' +
  'borderRightStyle color backgroundColor'

type Fields = Readonly<Record<string, (value: unknown) => boolean>>

const isText = (value: unknown): boolean => typeof value === 'string'
const isList = (value: unknown): boolean => Array.isArray(value)
const isFlag = (value: unknown): boolean => typeof value === 'boolean'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const isHref = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:https?:\/\/|mailto:)[^\s"<>]*$/.test(value)
const among = (words: string) => (value: unknown) =>
  typeof value === 'string' && words.split(' ').includes(value)

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 200
/** A cover is numbers and two words: nothing that was written in a note. */
function isListOfCovers(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  return value.every(({ shape, isAsked, ...rest }: Readonly<Record<string, unknown>>) => {
    const { kind, ...numbers } = shape as Readonly<Record<string, unknown>>
    const all = Object.entries(numbers).flatMap(([name, number]) =>
      name === 'angle' ? [] : [number].flat(2),
    )
    return (
      isFlag(isAsked) &&
      Object.keys(rest).length === 0 &&
      among('box ellipse polygon')(kind) &&
      all.every(isShare)
    )
  })
}

const FIELDS: Readonly<Record<string, Fields>> = {
  paragraph: { children: isList },
  heading: { children: isList, level: (value) => [1, 2, 3, 4, 5, 6].includes(value as number) },
  list: { ordered: isFlag, start: (value) => Number.isInteger(value), tight: isFlag, items: isList },
  quote: { children: isList },
  table: { align: isList, head: isList, rows: isList },
  'code-block': {
    language: (value) => value === null || /^[\w#+.-]{1,30}$/.test(String(value)),
    children: isList,
  },
  rule: {},
  'hidden-parts': {
    media: (value) => value === null,
    alt: isText,
    part: (value) => Number.isInteger(value),
    parts: (value) => Number.isInteger(value),
    isAnswered: isFlag,
    covers: isListOfCovers,
  },
  text: { text: isText },
  code: { children: isList },
  link: { href: isHref, children: isList },
  break: {},
  ruby: { children: isList, reading: isList },
  math: { tex: isText, display: isFlag, tree: (value) => typeof value === 'object' },
  image: { alt: isText, media: (value) => value === null },
  'cloze-blank': { hint: isTextOrNull },
  'cloze-answer': { children: isList },
  ...Object.fromEntries(STYLES.map((style) => [style, { children: isList }])),
}

/** Everything in a tree that should not be there. */
export function violations(tree: RenderTree): string[] {
  const found: string[] = []
  if (Object.keys(tree).join() !== 'blocks') found.push(`tree: ${Object.keys(tree).join()}`)
  tree.blocks.forEach((block, index) => checkBlock(block, `${index}`, found))
  return found
}

function checkFields(
  node: BlockNode | InlineNode | CodeNode,
  path: string,
  found: string[],
  optional: Fields = {},
): void {
  const fields = Object.hasOwn(FIELDS, node.type) ? FIELDS[node.type] : undefined
  if (fields === undefined) {
    found.push(`${path}: node ${node.type}`)
    return
  }
  const values = new Map<string, unknown>(Object.entries(node))
  values.delete('type')
  for (const [name, isAllowed] of Object.entries(fields)) {
    if (!isAllowed(values.get(name)))
      found.push(`${path}: ${node.type}.${name} is ${String(values.get(name))}`)
    values.delete(name)
  }
  for (const [name, value] of values) {
    if (optional[name]?.(value) !== true) found.push(`${path}: ${node.type} has ${name}`)
  }
}

function checkBlock(node: BlockNode, path: string, found: string[]): void {
  checkFields(node, path, found)
  if (node.type === 'paragraph' || node.type === 'heading') checkLine(node.children, path, found)
  if (node.type === 'quote')
    node.children.forEach((child, index) => checkBlock(child, `${path}.${index}`, found))
  if (node.type === 'list')
    node.items.flat().forEach((child, index) => checkBlock(child, `${path}.${index}`, found))
  if (node.type === 'code-block') checkCode(node.children, path, found)
  if (node.type === 'table') {
    for (const side of node.align)
      if (side !== null && !['left', 'center', 'right'].includes(side)) found.push(path)
    for (const cells of [node.head, ...node.rows]) for (const cell of cells) checkLine(cell, path, found)
  }
}

function checkLine(nodes: readonly InlineNode[], path: string, found: string[]): void {
  nodes.forEach((node, index) => {
    const here = `${path}.${index}`
    checkFields(node, here, found)
    if (node.type === 'code') checkCode(node.children, here, found)
    else if (node.type === 'math') checkMath(node.tree, here, found)
    else if ('children' in node) checkLine(node.children, here, found)
    if (node.type === 'ruby') checkLine(node.reading, here, found)
  })
}

function checkCode(nodes: readonly CodeNode[], path: string, found: string[]): void {
  nodes.forEach((node, index) => {
    checkFields(node, `${path}.${index}`, found, { token: among(TOKENS) })
    if (node.type === 'cloze-answer') checkCode(node.children, `${path}.${index}`, found)
  })
}

function checkMath(element: MathElement, path: string, found: string[]): void {
  const { tag, className = 'x', style = {}, attributes = {}, children = [], ...rest } = element
  if (!among(MATH_TAGS)(tag) || Object.keys(rest).length > 0)
    found.push(`${path}: formula ${JSON.stringify(rest)} ${tag}`)
  if (!/^[a-z0-9 -]+$/i.test(className)) found.push(`${path}: class ${className}`)
  for (const [name, value] of Object.entries(style)) {
    if (!among(MATH_STYLES)(name) || !/^[a-z0-9.%# -]+$/i.test(value))
      found.push(`${path}: style ${name}: ${value}`)
    if (name === 'position' && value !== 'relative') found.push(`${path}: position ${value}`)
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (!among(MATH_ATTRIBUTES)(name) || !/^[\w#%.,+\s-]*$/.test(value))
      found.push(`${path}: ${name}="${value}"`)
  }
  for (const child of children) if (typeof child === 'object') checkMath(child, path, found)
}
