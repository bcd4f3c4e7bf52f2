import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'

const FLOW_PARENTS = new Set<Nodes['type']>(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'])

const FLOW = new Set<Nodes['type']>([
  ...FLOW_PARENTS,
  ...(['paragraph', 'heading', 'tableCell', 'code', 'thematicBreak', 'html'] as const),
])

/** Whether the children of a node are blocks, or parts of one, rather than text and marks. */
export const holdsFlow = (node: Nodes): boolean => FLOW_PARENTS.has(node.type)

/**
 * HTML lets a block stand in a `<b>` or in a table cell, where Markdown and the render tree have only lines. Makes
 * lines of such blocks, in place.
 */
export function flattenPhrasing(node: Nodes): void {
  if (!('children' in node)) return
  if (!holdsFlow(node)) setChildren(node, toLine(node.children))
  for (const child of node.children) flattenPhrasing(child)
}

function toLine(nodes: readonly RootContent[]): PhrasingContent[] {
  const line: PhrasingContent[] = []
  let breakBefore = false
  for (const node of nodes) {
    const isBlock = FLOW.has(node.type)
    const pieces = isBlock ? blockToLine(node) : [node as PhrasingContent]
    if (pieces.length === 0) continue
    if ((isBlock || breakBefore) && line.length > 0 && line.at(-1)?.type !== 'break')
      line.push({ type: 'break' })
    for (const piece of pieces) line.push(piece)
    breakBefore = isBlock
  }
  return line
}

function blockToLine(node: RootContent): PhrasingContent[] {
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }]
  return 'children' in node ? toLine(node.children) : []
}

/** The children of any parent but one that holds blocks are phrasing, whatever the parent's own type says. */
function setChildren(parent: Parents, children: PhrasingContent[]): void {
  ;(parent as { children: PhrasingContent[] }).children = children
}
