import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeJoinCode, readJoinCode } from '@/lib/classes'

const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const between = fc.constantFrom('-', ' ', ', ', ' – ', '/')

it('every code is read back, however it is written', () => {
  fc.assert(
    fc.property(fc.tuple(draw, draw, draw), between, fc.boolean(), (draws, gap, isLower) => {
      const left = [...draws]
      const code = makeJoinCode(() => left.shift() ?? 0)
      const written = code.replaceAll('-', gap)
      expect(readJoinCode(isLower ? written.toLowerCase() : written)).toBe(code)
    }),
  )
})
