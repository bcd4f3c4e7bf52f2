import { describe, expect, it } from 'vitest'
import { AS_THE_FILE_SAYS } from '@/lib/content/csv'
import { importFieldsSchema } from '@/lib/contracts/import'

const fields = { mode: 'preview', deckName: 'Rivers' }
const layout = { separator: ';', hasHeader: true, uses: ['back', null, 'front'] }

const isTaken = (given: unknown) =>
  importFieldsSchema.safeParse({ ...fields, layout: JSON.stringify(given) }).success

describe('the fields beside a file', () => {
  it('leave the layout to the file, or say it as JSON', () => {
    expect(importFieldsSchema.parse(fields).layout).toEqual(AS_THE_FILE_SAYS)
    expect(importFieldsSchema.parse({ ...fields, layout: JSON.stringify(layout) }).layout).toEqual(layout)
  })

  it('are refused with a layout that is none', () => {
    expect(importFieldsSchema.safeParse({ ...fields, layout: '{' }).success).toBe(false)
    expect(isTaken({ ...layout, more: 1 })).toBe(false)
    expect(isTaken({ ...layout, separator: ';;' })).toBe(false)
    expect(isTaken({ ...layout, separator: '"' })).toBe(false)
    expect(isTaken({ ...layout, uses: ['front', 'colour'] })).toBe(false)
    expect(isTaken({ ...layout, uses: ['front', 'back', 'back'] })).toBe(false)
    expect(isTaken({ ...layout, uses: ['back', null] })).toBe(false)
    expect(isTaken({ ...layout, uses: ['front', ...Array<null>(200)] })).toBe(false)
  })
})
