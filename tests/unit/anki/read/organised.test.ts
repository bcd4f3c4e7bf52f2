import { describe, expect, it } from 'vitest'
import { findings } from '@/lib/anki/read/findings'
import { readMessage } from '@/lib/anki/read/protobuf'
import { readVersion11 } from '@/lib/anki/read/version-11'

const utf8 = new TextEncoder()

/** Reads the JSON of version 11; a text is taken as it is. */
function read({ conf = {}, models = {}, decks = {}, dconf = {} }: Record<string, unknown>) {
  const found = findings()
  const bytes = [conf, models, decks, dconf].map((value) =>
    utf8.encode(typeof value === 'string' ? value : JSON.stringify(value)),
  )
  return { read: readVersion11({ rows: () => [bytes] }, found), warnings: found.list() }
}

const deep = '{"a":'.repeat(300_000) + '1' + '}'.repeat(300_000)

describe('the JSON of version 11', () => {
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('is refused where types or decks are %s', (_, text) => {
    expect(read({ models: text }).read).toEqual({ ok: false, error: { code: 'not-json', column: 'models' } })
    expect(read({ decks: text }).read).toEqual({ ok: false, error: { code: 'not-json', column: 'decks' } })
  })

  it('does without settings that can’t be read', () => {
    const { read: result, warnings } = read({ conf: 'null', dconf: '{' })
    expect(result).toMatchObject({
      ok: true,
      value: { rolloverHour: 4, creationOffsetMinutes: null, schedulerVersion: 1 },
    })
    expect(warnings.map(({ code, column }) => [code, column])).toEqual([
      ['settings', 'conf'],
      ['settings', 'dconf'],
    ])
  })

  it('may be as deep as it likes', () => {
    const { read: result } = read({ models: deep, decks: deep, conf: deep, dconf: deep })
    expect(result.ok).toBe(true)
  })

  it('takes the usual value for what can’t be', () => {
    const { read: result, warnings } = read({ conf: { rollover: 99, creationOffset: 'west', schedVer: 2.5 } })
    expect(result).toMatchObject({
      value: { rolloverHour: 4, creationOffsetMinutes: 0, schedulerVersion: 2 },
    })
    expect(warnings).toHaveLength(3)
  })

  it('names what has no name, and orders by place', () => {
    const models = {
      7: {
        flds: [{ name: 'Second', ord: 1 }, { name: ' ', ord: 0 }, 'no field'],
        tmpls: [{ name: 'Card 1', ord: 0, qfmt: '{{Second}}', afmt: 5 }],
        type: 1,
      },
      seven: {},
      8: 'no type',
    }
    const { read: result, warnings } = read({ models, decks: { 1: { name: ' A :: ::b' } } })
    expect(result).toMatchObject({
      value: {
        noteTypes: [
          {
            ...{ id: 7, name: 'blank', isCloze: true, stock: null, fields: ['blank', 'Second'], css: '' },
            templates: [{ ordinal: 0, front: '{{Second}}', back: '' }],
          },
        ],
        decks: [{ id: 1, name: 'A::blank::b' }],
      },
    })
    expect(warnings.map(({ code, table, column }) => [code, table, column])).toEqual([
      ['value', 'models', 'name'],
      ['value', 'models', 'afmt'],
      ['id', 'models', null],
    ])
  })

  it('makes halves of letters whole', () => {
    const { read: result, warnings } = read({ decks: '{"1":{"name":"a\\ud83d","desc":"b\\u0000c"}}' })
    expect(result).toMatchObject({ value: { decks: [{ name: 'a\uFFFD', description: 'bc' }] } })
    expect(warnings.map(({ code }) => code)).toEqual(['letters', 'nul'])
  })

  it('takes nothing from names that objects have of themselves', () => {
    const { read: result } = read({
      decks: '{"__proto__":{"name":"x"},"1":{"name":"a","conf":"constructor"}}',
    })
    expect(result).toMatchObject({ value: { decks: [{ id: 1, name: 'a', desiredRetention: null }] } })
  })
})

describe('a message of protocol buffers', () => {
  it.each([
    ['cut off', [0x0a, 5, 1]],
    ['of a field without a number', [0x00, 1]],
    ['with a group', [0x0b, 0x0c]],
    ['of a number without an end', [0x08, ...Array.from({ length: 12 }, () => 0xff)]],
  ])('is none when %s', (_, bytes) => {
    expect(readMessage(Uint8Array.from(bytes))).toBeNull()
  })

  it('gives the last of what is there more than once', () => {
    const message = readMessage(Uint8Array.of(0x08, 1, 0x08, 2, 0x12, 1, 65, 0x12, 1, 66))
    expect(message?.whole(1)).toBe(2)
    expect(message?.bytes(2)).toEqual(Uint8Array.of(66))
    expect(message?.all(2)).toHaveLength(2)
    expect([message?.whole(9), message?.float(9), message?.bytes(9)]).toEqual([null, null, null])
  })
})
