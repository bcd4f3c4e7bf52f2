import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseLog, readLog } from '@/bench/recall/log'

const HEADER = 'card_id,note_id,deck_id,review_time_ms,rating,duration_ms,state'
const parse = (...lines: readonly string[]) => parseLog([HEADER, ...lines].join('\n'), 'my.csv')

describe('a review log', () => {
  it('is read line by line, ids staying text', () => {
    expect(parse('007,n 1,d,1500000000123,4,2500,2')).toEqual([
      {
        cardId: '007',
        noteId: 'n 1',
        deckId: 'd',
        answeredAt: 1500000000123,
        rating: 4,
        durationMs: 2500,
        state: 2,
      },
    ])
  })

  it('says null where it does not know; no time at all is not a duration', () => {
    const unknown = { noteId: null, deckId: null, durationMs: null }
    expect(parse('1,,,5,1,,')).toMatchObject([{ ...unknown, state: null }])
    expect(parse('1,,,5,1,0,0')).toMatchObject([{ ...unknown, state: 0 }])
  })

  it('may have Windows line ends, a byte order mark, other columns and another order of them', () => {
    const [row] = parseLog(
      `\ufeffrating,mood,state,duration_ms,review_time_ms,deck_id,note_id,card_id\r\n2,fine,,,7,,,c\r\n`,
      'my.csv',
    )
    expect(row).toMatchObject({ cardId: 'c', answeredAt: 7, rating: 2 })
  })

  it('counts lines as an editor does where a quoted field goes over several', () => {
    const text = `${HEADER},remark\n1,,,5,1,,,"two\nlines"\n1,,,6,7,,,\n`
    expect(() => parseLog(text, 'my.csv')).toThrow('my.csv, line 4, column rating')
  })

  it('may hold answers at the same moment', () => {
    expect(parse('1,,,5,1,,', '2,,,5,1,,')).toHaveLength(2)
  })
})

describe('a malformed log is refused with the file, the line and the column', () => {
  it.each([
    ['a rating of 5', ['1,,,5,1,,', '1,,,6,5,,'], 'my.csv, line 3, column rating: "5" is not 1, 2, 3 or 4.'],
    ['a time in words', ['1,,,today,1,,'], 'my.csv, line 2, column review_time_ms: "today" is not a number.'],
    ['no card', [',,,5,1,,'], 'my.csv, line 2, column card_id: "" is empty.'],
    ['a negative duration', ['1,,,5,1,-4,'], 'column duration_ms: "-4" is not between 0 and 86400000.'],
    ['a state in words', ['1,,,5,1,,new'], 'column state: "new" is not a number.'],
    ['a short line', ['1,,,5,1,,', '', '1,,,6'], 'my.csv, line 4, column rating: the line is too short.'],
    ['a long line', ['1,,,5,1,,,'], 'my.csv, line 2: it has 8 fields, but the first line has 7.'],
    [
      'a quotation mark never closed',
      ['1,,,5,1,,', '2,"n,,6,1,,', '3,,,7,1,,'],
      'my.csv, line 3: a quotation mark',
    ],
    ['a line break in an id', ['"1\n2",,,5,1,,'], 'my.csv, line 2, column card_id:'],
    [
      'times out of order',
      ['1,,,5,1,,', '1,,,4,1,,'],
      'my.csv, line 3, column review_time_ms: the log must be',
    ],
  ])('%s', (_, lines, sentence) => expect(() => parse(...lines)).toThrow(sentence))

  it('no answers', () => expect(() => parse()).toThrow('my.csv has a header line but no answers.'))
  it('nothing at all', () => expect(() => parseLog('', 'my.csv')).toThrow('my.csv is empty'))
  it('a missing column', () =>
    expect(() => parseLog(HEADER.replace('rating,', ''), 'my.csv')).toThrow(
      'my.csv, line 1: the column rating is missing.',
    ))
  it('a column twice', () =>
    expect(() => parseLog(`${HEADER},state`, 'my.csv')).toThrow(
      'my.csv, line 1: the column state is there twice.',
    ))
})

describe('a file', () => {
  let folder = ''
  beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'spindle-log-'))))
  afterAll(() => rm(folder, { recursive: true }))

  it('is read', async () => {
    const file = path.join(folder, 'good.csv')
    await writeFile(file, `${HEADER}\n1,,,5,1,,\n`)
    expect(await readLog(file)).toHaveLength(1)
  })

  it('that is missing, a folder or not text is named', async () => {
    const picture = path.join(folder, 'picture.csv')
    await writeFile(picture, Uint8Array.of(0xff, 0xd8, 0xff))
    await expect(readLog(path.join(folder, 'none.csv'))).rejects.toThrow(
      'none.csv cannot be read: there is no such file or folder.',
    )
    await expect(readLog(folder)).rejects.toThrow('it is a folder')
    await expect(readLog(picture)).rejects.toThrow('it is not UTF-8 text')
  })
})
