/** Functions that are written upright, and that authors often type without the backslash. */
const FUNCTION_NAME = /(?<![\\A-Za-z])(arcsin|arccos|arctan|sin|cos|tan|sec|csc|cot|log|ln)(?=[^A-Za-z]|$)/g
/** Commands whose argument is letters as they are. */
const UPRIGHT = /(\\(?:text|textbf|mathrm|mathbf|operatorname|begin|end)\{[^{}]*\}|\\[A-Za-z]+)/
const WORD = /[A-Za-z]{4,}|\b(?:rev|rad|deg|the|and|for|mph)\b/g

/**
 * TeX of a pool as TeX that can be typeset: powers written `**`, functions and words without their commands, per cent
 * signs that would begin a comment.
 */
export function tidyTex(tex: string): string {
  const plain = tex
    .trim()
    .replaceAll('\n', ' ')
    .replaceAll('**', '^')
    .replace(/\\operatorname\{([\d.]+)\}/g, '$1')
    .replace(/(?<!\\)([%#])/g, '\\$1')
    .replace(/(?<!\\)\$/g, '\\$')
    .replace(/\[(?=\[)/g, '[ ')
    .replace(FUNCTION_NAME, '\\$1')
    // Backslashes at the end would take the closing dollar with them.
    .replace(/\\+$/, '')
    .trim()
  const upright = plain
    .split(UPRIGHT)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(WORD, '\\text{$&}')))
    .join('')
  return count(upright, /\\left(?![A-Za-z])/g) === count(upright, /\\right(?![A-Za-z])/g)
    ? upright
    : upright.replace(/\\(?:left|right)(?![A-Za-z])/g, '')
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Words that the pools have between dollar signs by mistake, too short to be told from products of letters. */
const SHORT_WORDS = new Set([
  ...['a', 'an', 'and', 'are', 'as', 'at', 'be', 'but', 'by', 'for', 'if', 'in', 'is', 'it', 'its', 'let'],
  ...['of', 'on', 'or', 'per', 'so', 'the', 'to'],
])
/** Letters, brackets and marks: nothing that only a formula has. */
const LETTERS_ONLY = /^[A-Za-z()'’.,;:!?-]+$/
const WORD_FRACTION = /^\\frac\{([a-z]{4,})\}\{([a-z]{4,})\}$/

/** What stands between dollar signs and is no formula but words; null for a formula. */
export function proseInTex(tex: string): string | null {
  const text = tex.trim()
  const fraction = WORD_FRACTION.exec(text)
  if (fraction !== null) return `${fraction[1]}/${fraction[2]}`
  if (!LETTERS_ONLY.test(text)) return null
  const words = text.match(/[A-Za-z]+/g) ?? []
  const isBroken = text.includes('(') !== text.includes(')')
  const isProse = words.some((word) => word.length >= 4) || (text.length > 1 && words.every(isShortWord))
  return isProse || isBroken ? text : null
}

const isShortWord = (word: string): boolean => SHORT_WORDS.has(word.toLowerCase())

type Replacements = readonly (readonly [RegExp, string])[]

const replaced = (text: string, by: Replacements): string =>
  by.reduce((sofar, [pattern, plain]) => sofar.replace(pattern, plain), text)

const SIGNS: Replacements = [
  [/\\(?:left|right)(?![A-Za-z])/g, ''],
  [/\\(?:text|mathrm|mathbf|operatorname|textbf)\{([^{}]*)\}/g, '$1'],
  [/\\(?:leq?)(?![A-Za-z])/g, '≤'],
  [/\\(?:geq?)(?![A-Za-z])/g, '≥'],
  [/\\(?:neq?)(?![A-Za-z])/g, '≠'],
  [/\\approx(?![A-Za-z])/g, '≈'],
  [/\\infty(?![A-Za-z])/g, '∞'],
  [/\\cup(?![A-Za-z])/g, '∪'],
  [/\\cap(?![A-Za-z])/g, '∩'],
  [/\\times(?![A-Za-z])/g, '×'],
  [/\\cdot(?![A-Za-z])/g, '·'],
  [/\\div(?![A-Za-z])/g, '÷'],
  [/\\pm(?![A-Za-z])/g, '±'],
  [/\\pi(?![A-Za-z])/g, 'π'],
  [/\\theta(?![A-Za-z])/g, 'θ'],
  [/\\(?:degree|circ)(?![A-Za-z])/g, '°'],
  [/\^\s*\{?°\}?/g, '°'],
  [/\\(?:ldots|dots|cdots)(?![A-Za-z])/g, '…'],
  [/\\(?:quad|,|;|:|!| )/g, ' '],
  [/\\(arcsin|arccos|arctan|sin|cos|tan|sec|csc|cot|log|ln)(?![A-Za-z])/g, '$1'],
  [/\*\*/g, '^'],
]
const ESCAPES: Replacements = [[/\\([%#$&{}_])/g, '$1']]

/** A formula on one line, as people type it: `(x + 1)/2`. What has no such form keeps its TeX. */
export function plainTex(tex: string): string {
  let text = replaced(
    tex
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/(\d)(?=\\[dt]?frac)/g, '$1 '),
    SIGNS,
  )
  for (let round = 0; round < 5; round++) {
    const next = text
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, top: string, under: string) => {
        return `${bracketed(top)}/${bracketed(under)}`
      })
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, 'sqrt($1)')
      .replace(/([\^_])\{([^{}]*)\}/g, (_, sign: string, of: string) => `${sign}${bracketed(of)}`)
      .replace(/(?<![A-Za-z\]}])\{([^{}\\]*)\}/g, '$1')
    if (next === text) break
    text = next
  }
  return replaced(text, ESCAPES).trim()
}

const bracketed = (text: string): string => (/^[A-Za-z0-9.]*$/.test(text.trim()) ? text.trim() : `(${text})`)
