import { describe, expect, it } from 'vitest'
import { Failure, isFullDisk, sentenceFor, withoutPasswords } from '../../../scripts/failures.mjs'

const fullDisk = 'The disk is full: free some space, then start Spindle again.'
const withCode = (code: string, more = {}) => Object.assign(new Error('something low'), { code, ...more })

describe('the sentence for a failure', () => {
  it.each([
    ['Node', withCode('ENOSPC')],
    ['a quota', withCode('EDQUOT')],
    ['a statement in Postgres', withCode('53100')],
    [
      'initdb',
      Object.assign(new Error('it broke'), {
        output: 'initdb: error: could not write: No space left on device',
      }),
    ],
    ['npm', Object.assign(new Failure('npm could not install'), { output: 'npm error code ENOSPC' })],
    ['the error beneath', new Error('the migration failed', { cause: new Error('No space left on device') })],
    ['Windows', new Error('There is not enough space on the disk.')],
  ])('names a full disk that %s met', (_, error) => {
    expect(sentenceFor(error)).toBe(fullDisk)
  })

  it('does not take other failures for a full disk', () => {
    expect(isFullDisk(withCode('EACCES'))).toBe(false)
    expect(isFullDisk(new Error('space'))).toBe(false)
  })

  it('names the file that may not be used', () => {
    expect(sentenceFor(withCode('EACCES', { path: '/srv/spindle/.data' }))).toBe(
      'Spindle may not use /srv/spindle/.data: check who owns it.',
    )
  })

  it('is the failure’s own when it has one', () => {
    expect(sentenceFor(new Failure('This is why.'))).toBe('This is why.')
  })

  it('is the first line of an error nobody foresaw, without any password in it', () => {
    const error = new Error('cannot use postgresql://me:hush@db.example/x\nat line 3')
    expect(sentenceFor(error)).toBe('Spindle could not start: cannot use postgresql://me:…@db.example/x')
  })
})

describe('a text without passwords', () => {
  it.each([
    ['postgresql://me:hush@db/x', 'postgresql://me:…@db/x'],
    [
      'postgres://me:p%40ss:w@db:5432/x and postgres://you:two@db',
      'postgres://me:…@db:5432/x and postgres://you:…@db',
    ],
    [
      'postgres://db/x?user=me&password=hush&sslmode=require',
      'postgres://db/x?user=me&password=…&sslmode=require',
    ],
    ['http://localhost:3000/decks', 'http://localhost:3000/decks'],
  ])('%s becomes %s', (text, expected) => {
    expect(withoutPasswords(text)).toBe(expected)
  })
})
