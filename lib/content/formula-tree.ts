import type { Element, Root, RootContent } from 'hast'
import { MATH_TAGS, type MathElement, type MathTag } from './render-tree'

/*
 * What KaTeX prints, reduced to what a formula may be made of. KaTeX is asked to trust nothing, so all of this should
 * pass; the lists hold should it ever be talked into more.
 */

const TAGS: ReadonlySet<string> = new Set(MATH_TAGS)
const DRAWING: ReadonlySet<string> = new Set(['svg', 'path', 'line'])

const isMathTag = (name: string): name is MathTag => TAGS.has(name)

/**
 * The colour that a cloze card's own marks are typeset in. It is never shown: what has it gets a class instead, as the
 * colours of the app are those of its themes.
 */
export const CLOZE_COLOUR = '#fdd0fd'
const CLOZE_CLASS = 'cloze-formula'

/** Values in which nothing can be addressed, quoted or called. */
const PLAIN_VALUE = /^[\w#%.+ -]{1,200}$/
const PATH_DATA = /^[\dMmLlHhVvCcSsQqTtAaZz.,\s-]{1,20000}$/

const MATHML_ATTRIBUTES = new Set([
  ...[
    'display',
    'mathvariant',
    'mathcolor',
    'mathbackground',
    'mathsize',
    'displaystyle',
    'scriptlevel',
    'stretchy',
  ],
  ...[
    'fence',
    'separator',
    'form',
    'accent',
    'accentunder',
    'movablelimits',
    'lspace',
    'rspace',
    'minsize',
    'maxsize',
  ],
  ...[
    'width',
    'height',
    'depth',
    'voffset',
    'linethickness',
    'notation',
    'columnalign',
    'columnspacing',
    'columnlines',
  ],
  ...['rowspacing', 'rowlines', 'side', 'linebreak'],
])

const DRAWING_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['d', PATH_DATA],
  ...['width', 'height', 'viewBox', 'preserveAspectRatio', 'x1', 'x2', 'y1', 'y2', 'strokeWidth'].map(
    (name): [string, RegExp] => [name, PLAIN_VALUE],
  ),
])

const STYLE_PROPERTIES = new Set([
  ...['height', 'width', 'minWidth', 'top', 'bottom', 'left', 'verticalAlign', 'position'],
  ...['margin', 'marginTop', 'marginLeft', 'marginRight', 'paddingLeft', 'textShadow'],
  ...['border', 'borderColor', 'borderStyle', 'borderWidth', 'borderTopWidth', 'borderBottomWidth'],
  ...['borderRightWidth', 'borderRightStyle', 'color', 'backgroundColor'],
])

/** Lengths below a thousand of their unit, colours, and the few words KaTeX uses; no functions, so no addresses. */
const STYLE_VALUE = /^(?:(?:-?\d{0,3}(?:\.\d+)?(?:em|ex|px|pt|%)?|#[\da-f]{3,8}|[a-z]+)(?: |$))+$/i

/** Positions a formula can give its parts; `fixed` would let it cover the app. */
const POSITIONS = new Set(['relative'])

const CLASS_NAME = /^[a-z][a-z0-9-]{0,39}$/i

/** The formula in KaTeX's output; null where that is an error message. */
export function formulaTree(root: Root): MathElement | null {
  const [element] = root.children
  if (element?.type !== 'element' || classNames(element).includes('katex-error')) return null
  const [tree] = convert(element)
  return typeof tree === 'object' ? tree : null
}

function convert(node: RootContent): (MathElement | string)[] {
  if (node.type === 'text') return [node.value]
  // The annotation repeats the source, which the tree has already.
  if (node.type !== 'element' || node.tagName === 'annotation') return []
  const children = node.children.flatMap(convert)
  if (!isMathTag(node.tagName)) return children
  const className = classNames(node).join(' ')
  const style = styleOf(node)
  const attributes = attributesOf(node)
  return [
    {
      tag: node.tagName,
      ...(className === '' ? {} : { className }),
      ...(style === null ? {} : { style }),
      ...(attributes === null ? {} : { attributes }),
      ...(children.length === 0 ? {} : { children }),
    },
  ]
}

function classNames({ properties }: Element): string[] {
  const names = properties['className']
  const allowed = Array.isArray(names) ? names.map(String).filter((name) => CLASS_NAME.test(name)) : []
  return String(properties['style']).includes(`color:${CLOZE_COLOUR}`) ? [...allowed, CLOZE_CLASS] : allowed
}

function styleOf({ properties }: Element): Record<string, string> | null {
  if (typeof properties['style'] !== 'string') return null
  const style: Record<string, string> = {}
  for (const declaration of properties['style'].split(';')) {
    const [name = '', written = ''] = declaration.split(':')
    const property = name.trim().replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const value = written.trim()
    if (!STYLE_PROPERTIES.has(property) || !STYLE_VALUE.test(value)) continue
    if (value === CLOZE_COLOUR || (property === 'position' && !POSITIONS.has(value))) continue
    style[property] = value
  }
  return Object.keys(style).length === 0 ? null : style
}

function attributesOf(element: Element): Record<string, string> | null {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.properties)) {
    const text = String(value)
    if (text === CLOZE_COLOUR) continue
    if (allowedValue(element.tagName, name)?.test(text))
      attributes[name === 'ariaHidden' ? 'aria-hidden' : name] = text
  }
  return Object.keys(attributes).length === 0 ? null : attributes
}

/** What an attribute may say; null where the element may not have it. */
function allowedValue(tag: string, name: string): RegExp | null {
  if (name === 'ariaHidden') return /^true$/
  if (tag === 'span') return null
  if (!DRAWING.has(tag)) return MATHML_ATTRIBUTES.has(name) ? PLAIN_VALUE : null
  return DRAWING_ATTRIBUTES.get(name) ?? null
}
