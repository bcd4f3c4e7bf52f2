import type { InlineNode, RenderTree } from '@/lib/content/render-tree'

/** Up to this many characters a question is set large. */
const LARGE_CHARS = 140

/** Whether a text is a line or two of plain words, to be set large; lists, code and long texts are set to be read. */
export function isShort(tree: RenderTree): boolean {
  const [first, ...others] = tree.blocks
  if (first === undefined) return true
  return others.length === 0 && first.type === 'paragraph' && charsOf(first.children) <= LARGE_CHARS
}

function charsOf(nodes: readonly InlineNode[]): number {
  return nodes.reduce((sum, node) => sum + chars(node), 0)
}

function chars(node: InlineNode): number {
  switch (node.type) {
    case 'text':
      return node.text.length
    case 'math':
      return node.display ? LARGE_CHARS : node.tex.length
    case 'code':
      return node.children.reduce((sum, part) => sum + (part.type === 'text' ? part.text.length : 3), 0)
    case 'break':
    case 'image':
    case 'cloze-blank':
      return 3
    default:
      return charsOf(node.children)
  }
}
