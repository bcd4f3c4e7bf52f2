import { describe, expect, it } from 'vitest'
import { scanText } from '@/lib/practice/template/scan'

/** A text parted: `‹…›` is a hole, `«…»` a formula, and what stands in TeX has a `$` before it. */
function scanned(text: string, hasHoles = true): string[] {
  const pieces = scanText(text, hasHoles)
  if (!pieces.ok) throw new Error(JSON.stringify(pieces.error))
  const marks = { literal: ['', ''], hole: ['‹', '›'], formula: ['«', '»'] } as const
  return pieces.value.map(({ kind, text: inner, inTex }) => {
    const [before, after] = marks[kind]
    return `${inTex ? '$' : ''}${before}${inner}${after}`
  })
}

describe('a text with holes', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['nothing to fill in', ['nothing to fill in']],
    ['{a}', ['‹a›']],
    ['It is {a + b} apples.', ['It is ', '‹a + b›', ' apples.']],
    ['{a}{b}', ['‹a›', '‹b›']],
    ['Solve [[a x = b]].', ['Solve ', '«a x = b»', '.']],
    ['[[{a + 1} x]] and {b}', ['«{a + 1} x»', ' and ', '‹b›']],
    ['{}', ['‹›']],
    ['a [link](there) and ]] and }', ['a [link](there) and ]] and }']],
  ])('%j is %j', (text, pieces) => {
    expect(scanned(text)).toEqual(pieces)
  })
})

describe('in TeX, where braces are its own', () => {
  it.each<[string, string[]]>([
    ['$\\frac{1}{2}$', ['$', '$\\frac{1}{2}$']],
    ['so $x^{2}$ {a}', ['so $', '$x^{2}$', ' ', '‹a›']],
    ['$x = {{a + 1}}$', ['$', '$x = ', '$‹a + 1›', '$$']],
    ['$x^{{{a}}}$', ['$', '$x^', '$‹{a›', '$}$']],
    ['$x^{ {{a}} }$', ['$', '$x^{ ', '$‹a›', '$ }$']],
    ['$[[a x]] + 1$', ['$', '$«a x»', '$ + 1$']],
    ['$$ {{a}} $$ {b}', ['$$', '$ ', '$‹a›', '$ $$', ' ', '‹b›']],
    ['$\\{ {{a}} \\}$', ['$', '$\\{ ', '$‹a›', '$ \\}$']],
  ])('%j is %j', (text, pieces) => {
    expect(scanned(text)).toEqual(pieces)
  })
})

describe('after a backslash nothing begins', () => {
  it.each<[string, string[]]>([
    ['\\{a}', ['{a}']],
    ['\\{a} and {b}', ['{a} and ', '‹b›']],
    ['\\[[a x]]', ['[[a x]]']],
    ['see \\[[here]] and [[a x]]', ['see ', '[[here]] and ', '«a x»']],
    ['it costs \\$5, {a} of them', ['it costs \\$5, ', '‹a›', ' of them']],
    ['$\\$ {a}$', ['$', '$\\$ {a}$']],
  ])('%j is %j', (text, pieces) => {
    expect(scanned(text)).toEqual(pieces)
  })
})

describe('in a fixed problem', () => {
  it('braces are braces, and formulas are read all the same', () => {
    expect(scanned('{a} and [[x^2]]', false)).toEqual(['{a} and ', '«x^2»'])
    expect(scanned('${{a}}$', false)).toEqual(['$', '${{a}}$'])
  })

  it('a backslash before a brace stays, and one before a formula goes', () => {
    expect(scanned('\\{a\\}', false)).toEqual(['\\{a\\}'])
    expect(scanned('\\[[a]]', false)).toEqual(['[[a]]'])
  })
})

it.each([
  ['{a', '{a'],
  ['It is {a and so on', '{a and so on'],
  ['[[a x', '[[a x'],
  ['${{a}$', '{{a}$'],
  [`{${'a'.repeat(60)}`, `{${'a'.repeat(39)}`],
])('%j is never closed, and is told from where it begins', (text, from) => {
  expect(scanText(text, true)).toEqual({ ok: false, error: { code: 'not-closed', text: from } })
})
