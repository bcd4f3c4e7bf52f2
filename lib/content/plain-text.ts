import { content as words } from '@/lib/words/content'
import type { BlockNode, CodeNode, InlineNode, RenderTree } from './render-tree'

/** What a tree says, without its looks: a line for each line and each block. */
export function plainText(tree: RenderTree): string {
  return lines(tree.blocks)
}

function lines(blocks: readonly BlockNode[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n')
}

function blockText(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'quote':
    case 'passage':
      return lines(block.children)
    case 'list':
      return block.items.map(lines).join('\n')
    case 'table':
      return [block.head, ...block.rows]
        .map((cells) => cells.map(inlineText).join(' ').trim())
        .join('\n')
        .trim()
    case 'code-block':
      return codeText(block.children)
    case 'rule':
      return ''
  }
}

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map(nodeText).join('')
}

function nodeText(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'code':
      return codeText(node.children)
    case 'math':
      return node.tex
    case 'image':
      return node.alt === '' ? words.picture : node.alt
    case 'cloze-blank':
      return words.blank(node.hint)
    case 'ruby':
      return `${inlineText(node.children)}(${inlineText(node.reading)})`
    case 'emphasis':
    case 'strong':
    case 'underline':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'link':
    case 'cloze-answer':
      return inlineText(node.children)
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
