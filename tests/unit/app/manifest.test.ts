import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '@/app/manifest'

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): string {
  const bytes = readFileSync(path.resolve(import.meta.dirname, '../../../public', `.${file}`))
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

describe('the manifest', () => {
  it('says what a phone wants to know before it installs an app', () => {
    expect(manifest()).toMatchObject({
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      name: 'Spindle',
      short_name: 'Spindle',
    })
  })

  it('names icons that are there, of the size it says, one of them maskable', () => {
    const icons = manifest().icons ?? []
    expect(icons.map(({ src }) => sizeOf(src))).toEqual(icons.map(({ sizes }) => sizes))
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1)
  })
})
