import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CLASS_ROLES, readRoster } from '@/lib/classes'
import { emailSchema } from '@/lib/contracts/account'
import { invitedNameSchema } from '@/lib/contracts/invitations'

const rules = {
  address: (written: string) => emailSchema.safeParse(written).data ?? null,
  isName: (written: string) => invitedNameSchema.safeParse(written).success,
  mostRows: 50,
}

const name = fc
  .string({ unit: fc.constantFrom(...'Ada é漢"\'#,;|.-='), maxLength: 12 })
  .map((text) => text.trim())
const email = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
  .map(([who, where]) => `${who}@${where}.org`)
const person = fc.record({ name, email, role: fc.constantFrom(...CLASS_ROLES) })

describe('a list of people', () => {
  it('is read back as it was written, whatever separates it and whatever stands in its names', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.constantFrom('', '\uFEFF'),
        (people, delimiter, newline, header, mark) => {
          const columns = ['name', 'email', 'role']
          const file = mark + Papa.unparse(people, { delimiter, newline, header, columns })
          const roster = readRoster(file, rules)
          expect(roster.ok && roster.value.rows.flatMap(({ faults }) => faults)).toEqual([])
          expect(
            roster.ok &&
              roster.value.rows.map((row) => ({ name: row.name, email: row.email, role: row.role })),
          ).toEqual(people)
        },
      ),
    )
  })

  it('is never more than its lines, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a@.org,;\t\n\r"# '), maxLength: 80 }), (file) => {
        const roster = readRoster(file, rules)
        const lines = file.split(/\r\n|\n|\r/).length
        expect(roster.ok ? roster.value.rows.length : 0).toBeLessThanOrEqual(lines)
      }),
    )
  })
})
