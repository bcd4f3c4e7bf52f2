import type { Root } from 'mdast'
import { buildTree } from './build-tree'
import { plainMarks } from './cloze-marks'
import { htmlToMdast } from './html-to-mdast'
import { isPlain } from './source-text'
import { literalTree } from './markdown'
import type { RenderTree } from './render-tree'
import { tidyBlocks } from './tidy-html'
import { CONTENT_LIMITS } from './limits'

/**
 * Renders clean HTML, with cloze marks in it perhaps, through the allow-list. Never fails: what is beyond the limits is
 * shown without its marks.
 *
 * @param hints those of its blanks, by index
 */
export function renderHtml(html: string, hints: readonly (string | null)[] = []): RenderTree {
  if (isPlain(html)) return literalTree(html)
  const read = htmlToMdast(html, { unknownTags: 'unwrap', dollars: 'text', dropsHidden: true })
  if (!read.ok) return asText(html)
  const tidy: Root = { type: 'root', children: tidyBlocks(read.value.children) }
  const built = buildTree(tidy, hints)
  return built.ok ? built.value : asText(html)
}

/** The words of HTML that is too much to be read: without its tags. */
function asText(html: string): RenderTree {
  const text = plainMarks(html.slice(0, CONTENT_LIMITS.fieldChars))
  return literalTree(
    text.replace(/<(?:br|\/?p|\/?div)\b[^<>]{0,200}>/gi, '\n').replace(/<[^<>]{0,1000}>/g, ''),
  )
}
