import { htmlToMarkdown } from '@/lib/content/html-to-markdown'
import { isReadable } from '@/lib/content/html-to-mdast'
import { cleanText } from '@/lib/content/source-text'
import { withFormulas } from './formulas'
import { decodeEntities, lineEnd, stripTags } from './html-text'
import { soundsAsElements } from './media'

export interface FieldMarkdown {
  readonly markdown: string
  /** It was too much to be read: its words are kept, its marks are not. */
  readonly isSimplified: boolean
}

/** A field of HTML, its media named by their addresses here, as Markdown that shows the same. */
export function fieldMarkdown(html: string): FieldMarkdown {
  const markdown = htmlToMarkdown(readAs(html), 'text')
  if (markdown.ok) return { markdown: markdown.value, isSimplified: false }
  const words = cleanText(decodeEntities(stripTags(html, lineEnd))).trim()
  return { markdown: words.replace(/[\\`*_[\]<$&#~|]/g, '\\$&'), isSimplified: true }
}

const readAs = (html: string): string => withFormulas(soundsAsElements(html))

/** Whether `fieldMarkdown` would simplify it, at a small part of the cost. */
export const isSimplifiedField = (html: string): boolean => !isReadable(cleanText(readAs(html)))
