import type { StepHints } from '../problem/problem'
import { TEMPLATE_LIMITS } from '../template/template'
import type { OatutorHint } from './oatutor-item'
import { formulaText, markdownOf, plainOf } from './oatutor-text'
import { texFormula } from './tex-formula'

interface ReadHints {
  readonly hints: StepHints
  /** Whether the last of them had no room. */
  readonly cut: boolean
}

/** From so many hints on, some of them make up the half-worked step. */
const FOR_HALF = 3

/**
 * Our three kinds of help from a step's hints in their order: the first that doesn't say the answer is the prompt, a
 * scaffold's question without its answer; the first half of three or more is the step half-worked; all of them with the
 * step's answer are the step as it is worked. A scaffold is shown as a question and its answer.
 *
 * @param answer the step's answer as the pool writes it
 */
export function hintsOf(all: readonly OatutorHint[], answer: string): ReadHints {
  const hints = inOrder(all)
  if (hints.length === 0) return { hints: { prompt: null, halfWorked: null, worked: null }, cut: false }
  const isTelling = (hint: OatutorHint): boolean => tells(hint, answer)
  const first = hints.find((hint) => !says(bodyOf(hint), answer))
  const half = hints.slice(0, Math.ceil(hints.length / 2))
  const quiet = half.findIndex(isTelling) === -1 ? half : half.slice(0, half.findIndex(isTelling))
  const told = hints.at(-1)?.answers.some((own) => plainOf(own) === plainOf(answer)) === true
  const worked = fitted([...shown(hints), ...(told ? [] : [answerLine(answer)])])
  return {
    hints: {
      prompt: first === undefined ? null : emptyIsNone(shown([{ ...first, answers: [], subHints: [] }])[0]),
      halfWorked:
        hints.length >= FOR_HALF && quiet.length > 1 ? emptyIsNone(fitted(shown(quiet)).text) : null,
      worked: emptyIsNone(worked.text),
    },
    cut: worked.cut,
  }
}

/** Each after those it depends on, and otherwise as they stand. What isn't there is waited for by none. */
function inOrder(hints: readonly OatutorHint[]): readonly OatutorHint[] {
  const waiting = [...hints]
  const done: OatutorHint[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ dependencies }) =>
      dependencies.every((name) => !waiting.some(({ id }) => id === name)),
    )
    // Hints that wait for one another come as they stand.
    done.push(...waiting.splice(Math.max(0, ready), 1))
  }
  return done
}

/** Hints as Markdown, each with its title where that says anything new. */
function shown(hints: readonly OatutorHint[], above = ''): string[] {
  let before = above
  return hints.map((hint) => {
    const title = plainOf(hint.title)
    const body = bodyOf(hint)
    const heading =
      title === '' || title === before || body === hint.title ? '' : `**${markdownOf(hint.title)}**`
    before = title
    const [answer] = hint.answers
    return [
      heading,
      markdownOf(body),
      ...shown(inOrder(hint.subHints), title).map(quoted),
      ...(answer === undefined ? [] : [answerLine(answer)]),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  })
}

/** Some hints have all they say in their title. */
const bodyOf = ({ title, text }: OatutorHint): string => (text.trim() === '' ? title : text)

/** An answer is a formula as a whole, even where only parts of it stand between dollar signs. */
function answerLine(answer: string): string {
  const whole = formulaText(answer)
  return `→ ${markdownOf(whole === null || texFormula(whole) === null ? answer : `$$${whole}$$`)}`
}

const quoted = (text: string): string => text.replace(/^/gm, '> ')

const tells = (hint: OatutorHint, answer: string): boolean =>
  says(bodyOf(hint), answer) ||
  hint.answers.some((own) => plainOf(own) === plainOf(answer)) ||
  hint.subHints.some((sub) => tells(sub, answer))

/** Whether the text has the answer in it, as a formula or in words of its own. */
function says(text: string, answer: string): boolean {
  const wanted = tight(plainOf(answer))
  if (wanted.length < 2) return false
  const at = tight(plainOf(text)).indexOf(wanted)
  if (at === -1) return false
  const [before = '', after = ''] = [tight(plainOf(text))[at - 1], tight(plainOf(text))[at + wanted.length]]
  return !/[\d.]/.test(before) && !/\d/.test(after) && (/\d|[^\w]/.test(wanted) || wanted.length > 3)
}

const tight = (text: string): string => text.replace(/\s*([-,()+*/^=])\s*/g, '$1').toLowerCase()

/** As many of the texts as a hint may hold. */
function fitted(texts: readonly string[]): { readonly text: string; readonly cut: boolean } {
  const kept = [...texts]
  const joined = () => kept.filter((text) => text !== '').join('\n\n')
  while (joined().length > TEMPLATE_LIMITS.textChars) kept.pop()
  return { text: joined(), cut: kept.length < texts.length }
}

const emptyIsNone = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' || trimmed.length > TEMPLATE_LIMITS.textChars ? null : trimmed
}
