import { describe, expect, it } from 'vitest'
import { htmlToMarkdown } from '@/lib/content/html-to-markdown'
import { CONTENT_LIMITS } from '@/lib/content/limits'
import { renderMarkdown } from '@/lib/content/markdown'

const outcome = (source: string): string => {
  const tree = renderMarkdown(source)
  return tree.ok ? 'rendered' : tree.error.code
}

describe('a text beyond the limits is refused', () => {
  it('when it is too long', () => {
    expect(outcome('a'.repeat(CONTENT_LIMITS.fieldChars))).toBe('rendered')
    expect(outcome('a'.repeat(CONTENT_LIMITS.fieldChars + 1))).toBe('too-long')
  })

  it('when it nests too deep', () => {
    expect(outcome(`${'> '.repeat(20)}a`)).toBe('rendered')
    expect(outcome(`${'> '.repeat(100)}a`)).toBe('too-deep')
    expect(outcome(`${'- '.repeat(100)}a`)).toBe('too-deep')
    expect(outcome(`${'*'.repeat(200)}a${'*'.repeat(200)}`)).toBe('too-deep')
    expect(outcome('<b>'.repeat(100))).toBe('too-deep')
    expect(outcome(`<div>${'<div>'.repeat(100)}</div>`)).toBe('too-deep')
  })

  it('when lists nest by indentation alone', () => {
    const stairs = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
    expect(outcome(stairs)).toBe('too-deep')
    expect(outcome(stairs.replaceAll('    ', '\t'))).toBe('too-deep')
  })

  it('when it would make too many nodes', () => {
    expect(
      outcome('|a'.repeat(40) + '|\n' + '|-'.repeat(40) + '|\n' + ('|*a*'.repeat(40) + '|\n').repeat(300)),
    ).toBe('too-complex')
  })

  it('when it has too many tags', () => {
    expect(outcome(`<p>${'<br>'.repeat(1000)}</p>`)).toBe('rendered')
    expect(outcome(`<p>${'<br>'.repeat(CONTENT_LIMITS.htmlTags)}</p>`)).toBe('too-complex')
  })

  it('but not when it is long and plain, or an ordinary chapter of notes', () => {
    expect(outcome('A sentence of eight words, none of them marked. '.repeat(2000))).toBe('rendered')
    expect(outcome('- **Term**: meaning with $x_1$ and `code`\n'.repeat(150))).toBe('rendered')
    expect(outcome('| a | b | c |\n| - | - | - |\n' + '| *x* | y | z |\n'.repeat(300))).toBe('rendered')
  })
})

/**
 * Texts of one repeated piece, for which the parsers' own time is quadratic or worse: without the limits each of these
 * runs for minutes or overflows the stack. The suite's time limit is the assertion.
 */
const PIECES = [
  ...[
    '>',
    '> ',
    '[',
    '[x]',
    '![',
    '*',
    '*a',
    ' a*',
    '*a_b',
    'a**b c* ',
    '~~a',
    '`a',
    '<a ',
    '<!-- ',
    'a <?',
    '[a](b (',
  ],
  ...[
    '[a](<b',
    '- ',
    '1. ',
    '\t- a\n',
    '|',
    '|-|\n',
    '&',
    '\\',
    '\n',
    'a\n',
    'a\n-\n\n',
    '- a\n',
    '*[',
    '$',
    '$a',
    '$$a',
  ],
  ...[
    '\\(',
    '\\[a',
    '<b>',
    '</b>',
    '<i><b>',
    '<p>',
    '<ul><li>',
    '<table><tr><td>',
    'x<div>',
    '<b a=1><p>',
    '<svg><tr>',
  ],
  ...[
    '{{c1::',
    '}}',
    'https://a.b/((',
    'https://a.b/*',
    '```js\n(',
    '```markdown\n*[',
    '<ruby><rt>',
    '<svg><style><a>',
  ],
]

describe('no text keeps the server busy', () => {
  it.each(PIECES)('%j over and over', (piece) => {
    for (const length of [3000, CONTENT_LIMITS.fieldChars]) {
      const source = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
      expect(['rendered', 'too-deep', 'too-complex']).toContain(outcome(source))
      const imported = htmlToMarkdown(source)
      expect(imported.ok || imported.error.code !== 'too-long').toBe(true)
    }
  })

  it.each([
    ['brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['stars', `${'*'.repeat(49_999)}a${'*'.repeat(49_999)}`],
    ['a list and blank lines', `${'- '.repeat(60)}a${'\n'.repeat(90_000)}`],
    ['a quote and lazy lines', `${'> '.repeat(60)}${'a\n'.repeat(45_000)}`],
    ['a wide table and its lines', `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|\n'.repeat(45_000)}`],
    ['backticks of every length', Array.from({ length: 440 }, (_, length) => '`'.repeat(length)).join('a')],
    ['code in code', `\`\`\`python\n${'f"{'.repeat(30_000)}\n\`\`\``],
  ])('%s', (_, source) => {
    expect(['rendered', 'too-deep', 'too-complex']).toContain(outcome(source))
  })
})
