import { describe, expect, it } from 'vitest'
import { isDatabaseAway } from '@/lib/data/database-away'

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more)

describe('a database that is away', () => {
  it.each([
    ['shut down', error('terminating connection', { code: '57P01' })],
    ['starting', error('the database system is starting up', { code: '57P03' })],
    ['full', error('could not extend file', { code: '53100' })],
    ['without a free connection of its own', error('too many clients', { code: '53300' })],
    ['only reading', error('cannot execute INSERT', { code: '25006' })],
    ['not reached', error('connect ECONNREFUSED', { code: 'ECONNREFUSED' })],
    ['not reached at any of its addresses', new AggregateError([error('', { code: 'ECONNREFUSED' })])],
    ['lost on the way', error('Connection terminated unexpectedly')],
    ['without a free connection of ours', error('timeout exceeded when trying to connect')],
    ['away behind another error', error('the plan', { cause: error('x', { code: '57P02' }) })],
    ['not reached by Prisma', error('no', { code: 'P1001' })],
    [
      'shut down under Prisma',
      error('raw', { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } }),
    ],
  ])('is known when it is %s', (_, thrown) => expect(isDatabaseAway(thrown)).toBe(true))

  it.each([
    ['a statement it refuses', error('duplicate key', { code: '23505' })],
    ['a statement it cannot read', error('syntax error', { code: '42601' })],
    ['a bug', new TypeError('undefined is not a function')],
    ['a file that is not there', error('ENOENT', { code: 'ENOENT' })],
    ['nothing at all', null],
  ])('is not seen in %s', (_, thrown) => expect(isDatabaseAway(thrown)).toBe(false))
})
