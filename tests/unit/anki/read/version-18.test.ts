import { describe, expect, it } from 'vitest'
import { findings } from '@/lib/anki/read/findings'
import type { SqlValue } from '@/lib/anki/read/rows'
import { readVersion18 } from '@/lib/anki/read/version-18'

const utf8 = new TextEncoder()
const bytes = (text: string): Uint8Array => utf8.encode(text)
const BROKEN = Uint8Array.of(0x0a, 200, 1)
const NORMAL = Uint8Array.of(0x0a, 2, 0x08, 5)
const FILTERED = Uint8Array.of(0x12, 2, 0x08, 1)

type Tables = Readonly<Record<string, readonly (readonly SqlValue[])[]>>

/** Reads tables of which each query gets those named after its FROM. */
function read(tables: Tables) {
  const found = findings()
  const rows = (sql: string) => tables[/FROM (\w+)/.exec(sql)?.[1] ?? ''] ?? []
  return { ...readVersion18({ rows }, found), warnings: found.list() }
}

describe('the tables of version 18', () => {
  it('may be empty: what is usual is taken', () => {
    expect(read({})).toEqual({
      ...{ rolloverHour: 4, creationOffsetMinutes: null, schedulerVersion: 1 },
      ...{ noteTypes: [], decks: [], warnings: [] },
    })
  })

  it('give types their fields and templates in order, and none to a type that is not there', () => {
    const { noteTypes, warnings } = read({
      notetypes: [[7, bytes('Type'), new Uint8Array()]],
      fields: [
        [7, 1, bytes('Second')],
        [7, 0, bytes('First')],
        [8, 0, bytes('Of nobody')],
      ],
      templates: [[7, 0, bytes('Card 1'), Uint8Array.of(0x0a, 1, 65, 0x12, 1, 66)]],
    })
    expect(noteTypes).toEqual([
      {
        ...{ id: 7, name: 'Type', isCloze: false, stock: null, css: '', fields: ['First', 'Second'] },
        templates: [{ ordinal: 0, name: 'Card 1', front: 'A', back: 'B' }],
      },
    ])
    expect(warnings).toEqual([])
  })

  it('take the usual settings where a message is damaged', () => {
    const { noteTypes, decks, warnings } = read({
      notetypes: [[7, bytes('Type'), BROKEN]],
      templates: [[7, 0, bytes('Card 1'), 'a text']],
      decks: [
        [1, bytes('One'), BROKEN],
        [2, bytes('Two'), null],
      ],
      deck_config: [[5, BROKEN]],
    })
    expect(noteTypes).toMatchObject([{ isCloze: false, templates: [{ front: '', back: '' }] }])
    expect(decks).toMatchObject([{ isFiltered: false }, { isFiltered: false }])
    expect(warnings.map(({ code, table, rows }) => [code, table, rows])).toEqual([
      ['settings', 'templates', 1],
      ['settings', 'notetypes', 1],
      ['settings', 'deck_config', 1],
      ['settings', 'decks', 2],
    ])
  })

  it('leave out what has no number of its own', () => {
    const { noteTypes, decks, warnings } = read({
      notetypes: [[2 ** 60, bytes('Type'), new Uint8Array()]],
      fields: [[7, null, bytes('Field')]],
      decks: [['one', bytes('One'), NORMAL]],
    })
    expect([noteTypes, decks]).toEqual([[], []])
    expect(warnings.map(({ code, table }) => [code, table])).toEqual([
      ['id', 'fields'],
      ['id', 'notetypes'],
      ['id', 'decks'],
    ])
  })

  it('have decks in decks, filtered ones, and the retention of their options', () => {
    const retention = new Uint8Array(6)
    retention.set([0xad, 0x02])
    new DataView(retention.buffer).setFloat32(2, 0.93, true)
    const { decks } = read({
      decks: [
        [1, bytes('A\x1fB'), NORMAL],
        [2, bytes('A\x1f'), FILTERED],
      ],
      deck_config: [[5, retention]],
    })
    expect(decks).toEqual([
      { id: 1, name: 'A::B', description: '', isFiltered: false, desiredRetention: 0.93 },
      { id: 2, name: 'A::blank', description: '', isFiltered: true, desiredRetention: null },
    ])
  })

  it('may say nothing in their settings that can be read', () => {
    const { rolloverHour, schedulerVersion } = read({
      config: [
        ['rollover', bytes('{')],
        ['schedVer', bytes('2')],
        [null, bytes('1')],
        ['sched2021', null],
      ],
    })
    expect([rolloverHour, schedulerVersion]).toEqual([4, 2])
  })
})
