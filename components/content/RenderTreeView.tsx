import 'katex/dist/katex.min.css'
import { createElement, Fragment, type ReactNode } from 'react'
import {
  MATH_TAGS,
  type BlockNode,
  type CodeNode,
  type InlineNode,
  type InlineStyle,
  type MathElement,
  type RenderTree,
  type TableNode,
} from '@/lib/content/render-tree'
import { content as words } from '@/lib/words/content'
import { HiddenPartsView } from './HiddenPartsView'
import { MediaView } from './MediaView'

interface RenderTreeViewProps {
  readonly tree: RenderTree
  /** The language of the card's text where it is known, as in BCP 47. */
  readonly lang?: string | undefined
  /** By default the first letter of each block tells. */
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
}

/**
 * Shows a card's text. Every element is made here, node by node; nothing in a tree can name another, and no text is
 * parsed as HTML. Works on the server and in the browser.
 */
export function RenderTreeView({ tree, lang, dir = 'auto' }: RenderTreeViewProps) {
  return (
    <div className="card-text" lang={lang} dir={dir}>
      {tree.blocks.map(block)}
    </div>
  )
}

/** Shows a formula within a line of the interface. */
export const FormulaView = ({ formula: tree }: { readonly formula: MathElement }) => (
  <span dir="ltr">{formula(tree, 0)}</span>
)

const STYLES: Readonly<Record<InlineStyle, string>> = {
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
}

function block(node: BlockNode, key: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{node.children.map(inline)}</p>
    case 'heading':
      // A card stands inside a page that has an outline of its own, which a card is no part of.
      return (
        <p key={key} className="card-heading" data-level={node.level}>
          <strong>{node.children.map(inline)}</strong>
        </p>
      )
    case 'list':
      return createElement(
        node.ordered ? 'ol' : 'ul',
        {
          key,
          ...(node.ordered && node.start !== 1 ? { start: node.start } : {}),
          ...(node.tight ? { className: 'card-list-tight' } : {}),
        },
        node.items.map((item, index) => <li key={index}>{item.map(block)}</li>),
      )
    case 'quote':
      return <blockquote key={key}>{node.children.map(block)}</blockquote>
    case 'table':
      return <Table key={key} node={node} />
    case 'code-block':
      return (
        <pre key={key} dir="ltr">
          <code>{node.children.map(code)}</code>
        </pre>
      )
    case 'rule':
      return <hr key={key} />
    case 'hidden-parts':
      return <HiddenPartsView key={key} node={node} />
    case 'passage':
      return (
        <div key={key} className="card-passage" lang={node.locale.lang} dir={node.locale.dir ?? 'auto'}>
          {node.children.map(block)}
        </div>
      )
  }
}

/** A wide table scrolls within the card, so it can be focused to be scrolled with the keyboard. */
function Table({ node }: { readonly node: TableNode }) {
  const alignment = (column: number) => {
    const side = node.align[column] ?? null
    return side === null ? undefined : `card-align-${side}`
  }
  return (
    <div className="card-table" role="group" aria-label={words.table} tabIndex={0}>
      <table>
        {node.head.length > 0 && (
          <thead>
            <tr>
              {node.head.map((cell, column) => (
                <th key={column} scope="col" className={alignment(column)}>
                  {cell.map(inline)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {node.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className={alignment(column)}>
                  {cell.map(inline)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inline(node: InlineNode, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <Fragment key={key}>{node.text}</Fragment>
    case 'break':
      return <br key={key} />
    case 'code':
      return (
        <code key={key} dir="ltr">
          {node.children.map(code)}
        </code>
      )
    case 'link':
      return (
        <a key={key} className="ilink" href={node.href} target="_blank" rel="noopener noreferrer">
          {node.children.map(inline)}
        </a>
      )
    case 'ruby':
      return (
        <ruby key={key}>
          {node.children.map(inline)}
          <rt>{node.reading.map(inline)}</rt>
        </ruby>
      )
    case 'math':
      return node.display ? (
        <span
          key={key}
          className="card-formula"
          dir="ltr"
          role="group"
          aria-label={words.formula}
          tabIndex={0}
        >
          {formula(node.tree, 0)}
        </span>
      ) : (
        <span key={key} dir="ltr">
          {formula(node.tree, 0)}
        </span>
      )
    case 'image':
      if (node.media !== null) return <MediaView key={key} media={node.media} alt={node.alt} />
      return (
        <span key={key} className="card-picture">
          {node.alt === '' ? words.picture : node.alt}
        </span>
      )
    case 'cloze-blank':
      return <Blank key={key} hint={node.hint} />
    case 'cloze-answer':
      return <mark key={key}>{node.children.map(inline)}</mark>
    case 'emphasis':
    case 'strong':
    case 'underline':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
      return createElement(STYLES[node.type], { key }, node.children.map(inline))
  }
}

function code(node: CodeNode, key: number): ReactNode {
  switch (node.type) {
    case 'cloze-blank':
      return <Blank key={key} hint={node.hint} />
    case 'cloze-answer':
      return <mark key={key}>{node.children.map(code)}</mark>
    case 'text':
      return node.token === undefined ? (
        <Fragment key={key}>{node.text}</Fragment>
      ) : (
        <span key={key} className={`code-${node.token}`}>
          {node.text}
        </span>
      )
  }
}

function Blank({ hint }: { readonly hint: string | null }) {
  return (
    <span className="cloze-blank">
      <span aria-hidden="true">{words.blank(hint)}</span>
      <span className="sr-only">{words.spokenBlank(hint)}</span>
    </span>
  )
}

const mathTags: ReadonlySet<string> = new Set(MATH_TAGS)

/** A tree may come from a store on the device, so the one name it does give is looked up. */
function formula(node: MathElement | string, key: number): ReactNode {
  if (typeof node === 'string') return node
  const { tag, className, style, attributes, children } = node
  const shown = children?.map(formula)
  if (!mathTags.has(tag)) return <Fragment key={key}>{shown}</Fragment>
  return createElement(tag, { ...attributes, key, className, style }, shown)
}
