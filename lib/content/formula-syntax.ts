import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { BACKSLASH, DOLLAR, formulaFlow, formulaText } from './formula-tokenizers'
import './mdast-nodes'

/**
 * Formulas in Markdown: `$a$`, `\(a\)`, and displayed `$$a$$`, `\[a\]`, the last two in a line or as a block whose
 * first line is the delimiter alone.
 *
 * The tokenizer remembers where it looked for an end in vain, so make an extension for each text.
 */
export function formulaSyntax(): Extension {
  const text = formulaText()
  return {
    text: { [DOLLAR]: text, [BACKSLASH]: text },
    flow: { [DOLLAR]: formulaFlow, [BACKSLASH]: formulaFlow },
  }
}

/** Makes a `formula` node of the tokens, in a paragraph of its own where it is a block. */
export const formulaFromMarkdown: FromMarkdownExtension = {
  enter: {
    formulaText(token) {
      const opening = this.sliceSerialize(token).slice(0, 2)
      this.enter({ type: 'formula', display: opening === '$$' || opening === '\\[', value: '' }, token)
      this.buffer()
    },
    formulaFlow(token) {
      this.enter({ type: 'paragraph', children: [] }, token)
      this.enter({ type: 'formula', display: true, value: '' }, token)
      this.buffer()
    },
  },
  exit: {
    formulaData(token) {
      this.config.enter['data']?.call(this, token)
      this.config.exit['data']?.call(this, token)
    },
    formulaText(token) {
      finishFormula(this)
      this.exit(token)
    },
    formulaFlow(token) {
      finishFormula(this)
      this.exit(token)
      this.exit(token)
    },
  },
}

function finishFormula(context: CompileContext): void {
  const value = context.resume().trim()
  const node = context.stack.at(-1)
  if (node?.type === 'formula') node.value = value
}
