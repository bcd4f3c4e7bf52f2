import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { err, ok, type Result } from '@/lib/contracts/result'
import { buildCode, buildInline } from './build-inline'
import { BuildState } from './build-state'
import { codeLanguage, highlight } from './code-tokens'
import type { ContentProblem } from './limits'
import type { BlockNode, InlineNode, RenderTree, TableCell } from './render-tree'

/** Builds the render tree of a Markdown tree without raw HTML; `hints` are those of its cloze blanks, by index. */
export function buildTree(root: Root, hints: readonly (string | null)[]): Result<RenderTree, ContentProblem> {
  const state = new BuildState(hints)
  const blocks = buildBlocks(root.children, state)
  return state.isFull ? err({ code: 'too-complex' }) : ok({ blocks })
}

function buildBlocks(nodes: readonly RootContent[], state: BuildState): readonly BlockNode[] {
  const blocks: BlockNode[] = []
  for (const node of nodes) {
    if (state.isFull) break
    const built = buildBlock(node, state)
    state.count(built.length)
    blocks.push(...built)
  }
  return blocks
}

function buildBlock(node: RootContent, state: BuildState): readonly BlockNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(buildInline(node.children, state))
    case 'heading': {
      const children = buildInline(node.children, state)
      return children.length === 0 ? [] : [{ type: 'heading', level: node.depth, children }]
    }
    case 'blockquote':
      return [{ type: 'quote', children: buildBlocks(node.children, state) }]
    case 'list':
      return [buildList(node, state)]
    case 'table':
      return buildTable(node, state)
    case 'code': {
      const language = codeLanguage(node.lang)
      return [
        { type: 'code-block', language, children: buildCode(highlight(node.value, language), state, false) },
      ]
    }
    case 'thematicBreak':
      return [{ type: 'rule' }]
    case 'listItem':
      return buildBlocks(node.children, state)
    // These stand in a table; definitions, footnotes and front matter are not read; raw HTML has been resolved.
    case 'tableRow':
    case 'tableCell':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
    case 'html':
      return []
    default:
      // A line of HTML outside any block.
      return paragraph(buildInline([node satisfies PhrasingContent], state))
  }
}

function paragraph(children: readonly InlineNode[]): readonly BlockNode[] {
  const isText = (node: InlineNode): boolean => node.type !== 'break'
  const kept = children.slice(children.findIndex(isText), children.findLastIndex(isText) + 1)
  return kept.some(isText) ? [{ type: 'paragraph', children: kept }] : []
}

function buildList(node: List, state: BuildState): BlockNode {
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    tight: node.spread !== true && node.children.every((item) => item.spread !== true),
    items: node.children.map((item) => buildBlocks(item.children, state)),
  }
}

function buildTable(node: Table, state: BuildState): readonly BlockNode[] {
  const [head = [], ...rows] = node.children.map((row): readonly TableCell[] =>
    row.children.map((cell) => buildInline(cell.children, state)),
  )
  if ([head, ...rows].every((cells) => cells.length === 0)) return []
  // HTML tables may have no heading; Markdown then writes an empty one.
  const hasHead = head.some((cell) => cell.length > 0)
  return [
    { type: 'table', align: (node.align ?? []).map((side) => side ?? null), head: hasHead ? head : [], rows },
  ]
}
