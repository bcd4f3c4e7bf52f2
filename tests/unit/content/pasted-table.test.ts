import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/content/markdown'
import { tableFromCells } from '@/lib/content/pasted-table'

describe('cells pasted from a spreadsheet', () => {
  it('become a table whose head is their first row', () => {
    expect(tableFromCells('Noun\tPlural\r\nox\toxen\r\n')).toBe(
      '| Noun | Plural |\n| --- | --- |\n| ox | oxen |',
    )
  })

  it('keep a cell that is empty, one that holds a bar and one of several lines', () => {
    expect(tableFromCells('a\tb\n\tx|y\n"one\ntwo"\tc\\|d')).toBe(
      '| a | b |\n| --- | --- |\n|  | x\\|y |\n| one<br>two | c\\\\\\|d |',
    )
  })

  it('show the backslash and the bar of a cell as they were', () => {
    const shown = renderMarkdown(tableFromCells('a\tb\nc\\|d\te') ?? '')
    expect(JSON.stringify(shown)).toContain(JSON.stringify('c\\|d'))
  })

  it.each([
    ['one row', 'a\tb'],
    ['one column', 'a\nb'],
    ['rows of different widths', 'a\tb\nc'],
    ['code indented with tabs', '\tif (x)\n\treturn'],
    ['a row the reader takes for a comment', '#\tname\na\tb\nc\td'],
    ['more text than a field holds', `a\tb\nc\t${'x'.repeat(100_000)}`],
  ])('stay as they are when they are %s', (_, text) => {
    expect(tableFromCells(text)).toBeNull()
  })
})
