import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImport } from '@/lib/content/csv'
import { readRows } from '@/lib/content/import/rows'

const SEPARATORS = { Comma: ',', Semicolon: ';', Tab: '\t', Pipe: '|', Colon: ':' } as const

const fieldText = fc.string({ unit: fc.constantFrom(...'ab é漢"\'#,;:|\t\n'), maxLength: 12 })

/** What a field is after the reader has taken the white space around it away; it must not be empty. */
const cell = fieldText.filter((text) => text.trim() !== '').map((text) => text.trim())

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe('a file of rows', () => {
  it('is read as it was written, in the lines in which it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<(keyof typeof SEPARATORS)[]>('Comma', 'Semicolon', 'Tab', 'Pipe', 'Colon'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.tuple(cell, cell, fc.constantFrom('', '\n', '# a "comment\n')), {
          minLength: 1,
          maxLength: 8,
        }),
        (name, lineEnd, rows) => {
          let file = `#separator:${name}\n#columns:Front${SEPARATORS[name]}Back\n`
          const expected = rows.map(([front, back, after], index) => {
            const line = file.split('\n').length
            // The number makes every first field another, and the letter makes every answer one that shows something.
            const written = { front: `${index} ${front}`, back: `b ${back}` }
            file += `${[written.front, written.back].map(quoted).join(SEPARATORS[name])}\n${after}`
            return { line, fields: written }
          })
          const parsed = readImport(new TextEncoder().encode(file.replaceAll('\n', lineEnd)))
          expect(parsed.ok && parsed.value.problems).toEqual([])
          expect(parsed.ok && parsed.value.notes.map(({ line, fields }) => ({ line, fields }))).toEqual(
            expected,
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives back every field of every row', () => {
    const table = fc.array(fc.array(fieldText, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(table, fc.constantFrom(...Object.values(SEPARATORS)), (rows, separator) => {
        const written = rows.filter((row) => row.some((text) => text.trim() !== ''))
        const text = written.map((row) => row.map(quoted).join(separator)).join('\n')
        expect(readRows(text, separator, 1, 100).rows.map(({ cells }) => cells)).toEqual(written)
      }),
      { numRuns: 500 },
    )
  })

  it('never fails otherwise than by saying why', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const parsed = readImport(bytes)
        if (!parsed.ok) expect(parsed.error.line).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
    const line = fc.string({
      unit: fc.constantFrom(...'#:,;"\t\n ab{}1', '#columns:', '#tags column:1', '#html:true\n'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(line, (text) => {
        const parsed = readImport(new TextEncoder().encode(text))
        if (!parsed.ok) return
        for (const problem of parsed.value.problems) {
          expect(problem.line).toBeLessThanOrEqual(text.split('\n').length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
