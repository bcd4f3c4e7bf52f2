import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { holdsFlow } from './flatten-phrasing'
import { safeHref } from './links'
import { mediaRef } from './media'

/** Splits paragraphs where two line breaks make a blank line, and drops addresses that lead nowhere. */
export function tidyBlocks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (!('children' in node)) return [node]
    if (holdsFlow(node)) return [{ ...node, children: tidyBlocks(node.children) } as RootContent]
    const line = tidyLine(node.children as PhrasingContent[])
    if (node.type === 'paragraph') return splitParagraph(line)
    return [{ ...node, children: line.filter(isSingleBreak) } as RootContent]
  })
}

function tidyLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return [{ ...node, url: isMedia(node.url) ? node.url : '' }]
    if (!('children' in node)) return [node]
    const children = tidyLine(node.children)
    if (node.type === 'link' && safeHref(node.url) === null) return children
    return [{ ...node, children: children.filter(isSingleBreak) } as PhrasingContent]
  })
}

/** Anki names a picture by its file in the collection's media, we by its hash; any other address is dropped. */
const isMedia = (address: string): boolean => MEDIA_FILE.test(address) || mediaRef(address) !== null
const MEDIA_FILE = /^[^\s/\\:?#%]{1,200}$/

const isSingleBreak = (node: PhrasingContent, index: number, line: readonly PhrasingContent[]): boolean =>
  node.type !== 'break' || line[index - 1]?.type !== 'break'

function splitParagraph(line: readonly PhrasingContent[]): Paragraph[] {
  const paragraphs: PhrasingContent[][] = [[]]
  line.forEach((node, index) => {
    if (!isSingleBreak(node, index, line)) paragraphs.push([])
    else if (node.type !== 'break' || line[index + 1]?.type !== 'break') paragraphs.at(-1)?.push(node)
  })
  return paragraphs
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }))
}
