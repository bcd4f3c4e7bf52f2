import 'server-only'
import { literalTree, renderMarkdown } from '@/lib/content/markdown'
import type { RenderTree } from '@/lib/content/render-tree'
import { printAnswer } from '@/lib/practice/answers/print-answer'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import type { Given } from '@/lib/practice/problem/given'
import { formulaTex } from '@/lib/practice/template/formula-tex'
import { rightOf } from '@/lib/practice/template/own-answer'

/** A text of a problem as it is shown; one beyond the limits as it was typed. */
export function typeset(text: string): RenderTree {
  const rendered = renderMarkdown(text)
  return rendered.ok ? rendered.value : literalTree(text)
}

/** A formula as it is shown within a line. */
export const typesetTex = (tex: string): RenderTree => typeset(`$${tex}$`)

/** What was given, as it was read. */
export function typesetGiven(spec: AnswerSpec, given: Given, decimalSign: DecimalSign): RenderTree {
  switch (given.kind) {
    case 'text': {
      const read = readAnswer(spec, given, { decimalSign })
      const tex = read.ok ? printAnswer(read.value, decimalSign) : null
      return tex === null ? literalTree(given.text) : typesetTex(tex)
    }
    case 'chosen':
      return optionsOf(spec, given.options)
    case 'order':
      return spec.type === 'ordering'
        ? listed(given.items.map((item) => spec.items[item] ?? ''))
        : typeset('')
    case 'points':
      return literalTree(given.text)
  }
}

/** What the author of a step would have answered. */
export function typesetAuthors(spec: AnswerSpec, decimalSign: DecimalSign): RenderTree {
  switch (spec.type) {
    case 'number':
    case 'expression':
    case 'equation':
    case 'line': {
      const tex = formulaTex(spec.value, decimalSign)
      if (tex === null) return literalTree(spec.value)
      const unit = spec.type === 'number' && spec.unit !== null ? `\\,\\text{${spec.unit}}` : ''
      return typesetTex(`${tex}${unit}`)
    }
    case 'choice':
      return optionsOf(spec, rightOf(spec.options))
    case 'method':
      return optionsOf(spec, rightOf(spec.methods))
    case 'ordering':
      return listed(spec.items)
    case 'short-text':
      return literalTree(spec.accepted[0] ?? '')
    case 'free-text':
      return typeset(spec.model)
  }
}

function optionsOf(spec: AnswerSpec, chosen: readonly number[]): RenderTree {
  const options = spec.type === 'choice' ? spec.options : spec.type === 'method' ? spec.methods : []
  return typeset(chosen.map((place) => options[place]?.text ?? '').join('\n\n'))
}

const listed = (items: readonly string[]): RenderTree =>
  typeset(items.map((item, index) => `${index + 1}. ${item}`).join('\n'))
