import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describeError, inRequest, log, requestId, requestIsOf } from '@/lib/logging'

let lines: Record<string, unknown>[] = []

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost')
  vi.stubEnv('LOG_LEVEL', 'info')
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(JSON.parse(String(text)) as Record<string, unknown>)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('a log line', () => {
  it('is JSON with what happened and its figures', () => {
    log.info('sitting built', { cards: 20 })
    expect(lines).toMatchObject([{ msg: 'sitting built', cards: 20, app: 'spindle' }])
  })

  it('carries the id of its request, and the learner once known, also after waiting', async () => {
    await inRequest({ requestId: 'r1' }, async () => {
      log.info('before')
      await Promise.resolve()
      requestIsOf('u1')
      log.info('after')
      expect(requestId()).toBe('r1')
    })
    log.info('elsewhere')
    expect(lines[0]).toMatchObject({ msg: 'before', requestId: 'r1' })
    expect(lines[0]).not.toHaveProperty('userId')
    expect(lines[1]).toMatchObject({ msg: 'after', requestId: 'r1', userId: 'u1' })
    expect(lines[2]).not.toHaveProperty('requestId')
    expect(requestId()).toBeNull()
  })

  it('keeps requests under way at the same time apart', async () => {
    const request = (id: string) =>
      inRequest({ requestId: id }, async () => {
        await new Promise((resolve) => setTimeout(resolve, 1))
        log.info(id)
      })
    await Promise.all(['a', 'b', 'c'].map(request))
    expect(lines.map((line) => line['requestId'])).toEqual(lines.map((line) => line['msg']))
  })
})

describe('an error in a log line', () => {
  it('keeps the words of a programmer and where it happened', () => {
    const described = describeError(new TypeError('x is not a function'))
    expect(described).toMatchObject({ name: 'TypeError', message: 'x is not a function' })
    expect(described['stack']).toEqual(expect.arrayContaining([expect.stringMatching(/logging\.test/)]))
  })

  it('keeps nothing of a database error but its code and where it struck', () => {
    const error = new pg.DatabaseError('duplicate key value: ana@example.org', 1, 'error')
    Object.assign(error, {
      code: '23505',
      constraint: 'users_email_key',
      table: 'users',
      detail: 'Key (email)=(ana@example.org) already exists.',
    })
    const described = describeError(error)
    expect(described).toMatchObject({ code: '23505', constraint: 'users_email_key', table: 'users' })
    expect(JSON.stringify(described)).not.toContain('ana@')
  })

  it('keeps nothing of what a parser met, not even in the stack or a cause', () => {
    const parsing = catching(() => JSON.parse('{"password": hunter2}'))
    const described = JSON.stringify(describeError(new Error('unreadable', { cause: parsing })))
    expect(described).toContain('SyntaxError')
    expect(described).not.toContain('hunter2')
  })

  it('can be anything that was thrown', () => {
    expect(describeError('a secret')).toEqual({ name: 'string' })
    expect(describeError(undefined)).toEqual({ name: 'undefined' })
  })
})

function catching(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
