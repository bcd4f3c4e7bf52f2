import { err, ok, type Result } from '@/lib/contracts/result'
import { CONTENT_LIMITS, type ContentProblem } from './limits'

/**
 * A text as the app stores and reads it: line ends are `\n`; what no text may hold (NUL, other control characters, lone
 * halves of surrogate pairs, Unicode's noncharacters) or what stands for an embedded object (U+FFFC) is gone. The
 * database would refuse the first; the cloze marks of `cloze-marks.ts` are made of the last two.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\v\f\x0E-\x1F\x7F\uFDD0-\uFDEF\uFFFC]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Up to this length a text is looked at whether it is plain; longer ones seldom are. */
const PLAIN_CHARS = 500
const PLAIN = /^(?!\d+[.)])[\p{L}\p{M}\p{N}.,;:'’"?!%/()]+(?: [\p{L}\p{M}\p{N}.,;:'’"?!%/()]+)*$/u

/**
 * Whether a text is one line in which neither Markdown nor HTML reads anything, nor a reader an address. Most fields are
 * a word or a short sentence, and there are many of them: they need no parser.
 */
export const isPlain = (text: string): boolean =>
  text.length <= PLAIN_CHARS && PLAIN.test(text) && !text.includes('://')

/** How many characters of a paragraph can open something that the inline parser then looks for the end of. */
const INLINE_OPENER = /[[\]*_~`<$&!\\]/g

/** The markers of quotes and list items at the start of a line, with the spaces among them. */
const CONTAINER_PREFIX = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+[ \t]*|^[ \t]+/
const CONTAINER_MARKER = />|[-+*]|\d+[.)]/g

/**
 * Refuses, in time linear in its length, a Markdown text that would take the parser long: its worst cases are
 * quadratic, and 100 000 of `>` or of `*a` run for minutes.
 *
 * @param most characters it may have
 */
export function checkSource(
  source: string,
  most: number = CONTENT_LIMITS.fieldChars,
): Result<string, ContentProblem> {
  if (source.length > most) {
    return err({ code: 'too-long', limit: most })
  }
  const { deepest, lines } = containers(source)
  if (deepest > CONTENT_LIMITS.depth) return err({ code: 'too-deep', limit: CONTENT_LIMITS.depth })
  if (lines > CONTENT_LIMITS.lines || deepest * lines > CONTENT_LIMITS.containerWork) {
    return err({ code: 'too-complex' })
  }
  if (inlineWork(source) > CONTENT_LIMITS.inlineWork) return err({ code: 'too-complex' })
  return ok(source)
}

/** The number of lines, and the most containers any of them may be in, judged by its markers and indentation. */
function containers(source: string): { deepest: number; lines: number } {
  let deepest = 0
  const lines = source.split('\n')
  for (const line of lines) {
    const prefix = CONTAINER_PREFIX.exec(line)?.[0] ?? ''
    const markers = prefix.match(CONTAINER_MARKER)?.length ?? 0
    if (markers === 0) continue
    const indent = (/^[ \t]*/.exec(prefix)?.[0] ?? '').replaceAll('\t', '    ').length
    deepest = Math.max(deepest, markers + Math.floor(indent / 2))
  }
  return { deepest, lines: lines.length }
}

/** Openers times length, summed over the stretches between blank lines, which no inline construct crosses. */
function inlineWork(source: string): number {
  let work = 0
  for (const stretch of source.split(/\n[ \t]*\n/)) {
    work += (stretch.match(INLINE_OPENER)?.length ?? 0) * stretch.length
  }
  return work
}
