import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonBroken, JsonSections, type JsonPart } from '@/lib/content/import/json-sections'

function read(text: string, size = text.length): JsonPart[] {
  const sections = new JsonSections()
  const parts: JsonPart[] = []
  for (let from = 0; from < text.length; from += Math.max(1, size))
    parts.push(...sections.take(text.slice(from, from + Math.max(1, size))))
  sections.finish()
  return parts
}

const parts = (value: Readonly<Record<string, unknown>>): JsonPart[] =>
  Object.entries(value).flatMap(([section, held]): JsonPart[] =>
    Array.isArray(held)
      ? held.map((item: unknown, index) => ({ section, index, value: item }))
      : [{ section, index: null, value: held }],
  )

describe('an object of JSON, read piece by piece', () => {
  it('gives each value, and each item of its lists', () => {
    const value = { a: 1, list: [{ x: '[,]}"\\' }, [2, 3], 'text'], none: [], nothing: null, o: { a: [1] } }
    expect(read(JSON.stringify(value))).toEqual(parts(value))
    expect(read(JSON.stringify(value, null, 2), 1)).toEqual(parts(value))
  })

  it('is the same however it is cut and laid out', () => {
    const names = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 }),
        fc.nat(9),
        fc.nat(3),
        (value, size, indent) => {
          const text = JSON.stringify(value, null, indent)
          const plain = JSON.parse(text) as Readonly<Record<string, unknown>>
          expect(read(text, size)).toEqual(parts(plain))
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    '',
    '[]',
    '{',
    '{"a":1',
    '{"a":[1,]}',
    '{"a":[1 2]}',
    '{"a":}',
    '{"a":1}x',
    '{a:1}',
    '{"a":1[2]}',
    '{"a":[{"b":}]}',
  ])('is refused where it is none: %s', (text) => {
    expect(() => read(text)).toThrow(JsonBroken)
  })

  it('says where it is broken', () => {
    expect(() => read('{"a":[1,2],"b":[1,{]}')).toThrow(expect.objectContaining({ section: 'b', row: 1 }))
  })

  it('is refused where brackets stand in brackets without end', () => {
    expect(() => read(`{"a":[${'['.repeat(100)}`)).toThrow(JsonBroken)
  })
})
