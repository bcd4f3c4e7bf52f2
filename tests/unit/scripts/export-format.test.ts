import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportedName, SECTIONS } from '@/lib/data/export/sections'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/export-format.md'), 'utf8')

/** The fields that the page names for a section, in its order. */
function fieldsOnPage(section: string): string[] {
  const [, chapter = ''] = page.split(`### \`${section}\`\n`)
  const [, fields = ''] = /Fields: ([^#]*)\./.exec(chapter.split('\n### ')[0] ?? '') ?? []
  return [...fields.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

describe('the page about exports', () => {
  it('names the sections there are, in their order', () => {
    expect([...page.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name)).toEqual(
      SECTIONS.map(({ name }) => name),
    )
  })

  it.each(SECTIONS)('names the fields of $name', ({ name, columns }) => {
    expect(fieldsOnPage(name)).toEqual(columns.map(exportedName))
  })
})
