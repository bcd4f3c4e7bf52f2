import { plainText } from '@/lib/content/plain-text'
import type { BlockNode, InlineNode, MathElement, RenderTree } from '@/lib/content/render-tree'

/** What the parts of a formula are written in, as MathML has it. */
const WRITTEN = new Set(['mi', 'mn', 'mo', 'mtext'])

/**
 * What an option is called where it has a formula in it: MathML is no name of a control by itself, and TeX is nothing to
 * hear. Undefined where its text says it.
 */
export function optionName(tree: RenderTree): string | undefined {
  if (!tree.blocks.some(hasFormula)) return undefined
  return tree.blocks
    .map((block) =>
      block.type === 'paragraph' ? block.children.map(spoken).join('') : plainText({ blocks: [block] }),
    )
    .join(' ')
}

const hasFormula = (block: BlockNode): boolean =>
  block.type === 'paragraph' && block.children.some(({ type }) => type === 'math')

const spoken = (node: InlineNode): string =>
  node.type === 'math'
    ? signs(node.tree).join(' ')
    : plainText({ blocks: [{ type: 'paragraph', children: [node] }] })

function signs(node: MathElement | string): string[] {
  if (typeof node === 'string') return []
  if (WRITTEN.has(node.tag)) return (node.children ?? []).filter((child) => typeof child === 'string')
  return (node.children ?? []).flatMap(signs)
}
