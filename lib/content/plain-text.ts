import { content as words } from '@/lib/words/content'
import type { BlockNode, CodeNode, InlineNode, RenderTree } from './render-tree'

/** Says a formula, given as TeX. */
type SayFormula = (tex: string) => string

/**
 * What a tree says, without its looks: a line for each line and each block.
 *
 * @param formula how a formula is said; as its TeX where that is left out
 */
export function plainText(tree: RenderTree, formula: SayFormula = (tex) => tex): string {
  return lines(tree.blocks, formula)
}

function lines(blocks: readonly BlockNode[], formula: SayFormula): string {
  return blocks
    .map((block) => blockText(block, formula))
    .filter((text) => text !== '')
    .join('\n')
}

function blockText(block: BlockNode, formula: SayFormula): string {
  const inline = (nodes: readonly InlineNode[]): string => inlineText(nodes, formula)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inline(block.children)
    case 'quote':
    case 'passage':
      return lines(block.children, formula)
    case 'list':
      return block.items.map((item) => lines(item, formula)).join('\n')
    case 'table':
      return [block.head, ...block.rows]
        .map((cells) => cells.map(inline).join(' ').trim())
        .join('\n')
        .trim()
    case 'code-block':
      return codeText(block.children)
    case 'rule':
      return ''
    case 'hidden-parts':
      return `${words.hiddenParts(block)}\n${words.hiddenPartsNote(block)}`
  }
}

function inlineText(nodes: readonly InlineNode[], formula: SayFormula): string {
  return nodes.map((node) => nodeText(node, formula)).join('')
}

function nodeText(node: InlineNode, formula: SayFormula): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'code':
      return codeText(node.children)
    case 'math':
      return formula(node.tex)
    case 'image':
      return node.alt === '' ? words.picture : node.alt
    case 'cloze-blank':
      return words.blank(node.hint)
    case 'ruby':
      return `${inlineText(node.children, formula)}(${inlineText(node.reading, formula)})`
    case 'emphasis':
    case 'strong':
    case 'underline':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'link':
    case 'cloze-answer':
      return inlineText(node.children, formula)
  }
}

function codeText(nodes: readonly CodeNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'cloze-blank') return words.blank(node.hint)
      return node.type === 'text' ? node.text : codeText(node.children)
    })
    .join('')
}
