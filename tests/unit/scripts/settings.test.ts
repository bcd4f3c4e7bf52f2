import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { appEnvironment } from '../../../scripts/app-environment.mjs'
import { placeOf } from '../../../scripts/connection.mjs'
import { root } from '../../../scripts/paths.mjs'
import { readSettings } from '../../../scripts/settings.mjs'

describe('the settings of a start', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      probeHost: '127.0.0.1',
      address: 'http://localhost:3000',
      databaseUrl: null,
      pooledUrl: null,
      dataFolder: path.join(root, '.data'),
      logsToTerminal: false,
    })
  })

  it('follow the environment', () => {
    const settings = readSettings({
      PORT: '8080',
      HOST: '0.0.0.0',
      NEXTAUTH_URL: 'https://study.example.org',
      DATABASE_URL: 'postgresql://me:hush@db/spindle',
      SPINDLE_DATA_DIR: '/srv/spindle',
      SPINDLE_LOG: 'terminal',
    })
    expect(settings).toEqual({
      port: 8080,
      host: '0.0.0.0',
      probeHost: '127.0.0.1',
      address: 'https://study.example.org',
      databaseUrl: 'postgresql://me:hush@db/spindle',
      pooledUrl: null,
      dataFolder: path.resolve('/srv/spindle'),
      logsToTerminal: true,
    })
  })

  it('give a start the database itself, and the app the way through its pooler', () => {
    const ways = {
      DATABASE_URL: 'postgresql://web:a@pool:6432/s',
      DATABASE_DIRECT_URL: 'postgresql://me:b@db/s',
    }
    const settings = readSettings(ways)
    expect(settings).toMatchObject({ databaseUrl: ways.DATABASE_DIRECT_URL, pooledUrl: ways.DATABASE_URL })
    const own = { ...process.env, NEXTAUTH_SECRET: 'x'.repeat(32) }
    const appOn = (databaseUrl: string) =>
      appEnvironment({ settings, databaseUrl, mode: 'production', environment: own })
    expect(appOn(ways.DATABASE_URL)).toMatchObject({
      DATABASE_POOLER: 'transaction',
      DATABASE_DIRECT_URL: '',
    })
    expect(appOn(ways.DATABASE_DIRECT_URL)).toMatchObject({ DATABASE_POOLER: '' })
    expect(() => readSettings({ DATABASE_DIRECT_URL: ways.DATABASE_DIRECT_URL })).toThrow(
      'goes with DATABASE_URL',
    )
    expect(() => readSettings({ ...ways, DATABASE_DIRECT_URL: 'db' })).toThrow(
      'DATABASE_DIRECT_URL is not a Postgres',
    )
  })

  it('take a variable set to nothing for one that is not set', () => {
    expect(readSettings({ PORT: '', HOST: '', DATABASE_URL: '', TEST_CLOCK: '' })).toEqual(readSettings({}))
  })

  it.each(['0', '65536', '-1', '80.5', 'http', '1e3', ' 80'])('refuse the port "%s"', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(`PORT is "${PORT}", which is no port`)
  })

  it('refuse the movable clock outside a test run', () => {
    expect(() => readSettings({ TEST_CLOCK: '1' })).toThrow('TEST_CLOCK')
    expect(() => readSettings({ TEST_CLOCK: '1', SPINDLE_TEST_RUN: '1' })).not.toThrow()
  })

  it('refuse what the app would refuse at its first page', () => {
    expect(() => readSettings({ NEXTAUTH_SECRET: 'short' })).toThrow('NEXTAUTH_SECRET is too short')
    expect(() => readSettings({ NEXTAUTH_URL: 'spindle.example.org' })).toThrow('NEXTAUTH_URL is')
  })
})

describe('the place of a database', () => {
  it('is read from its address', () => {
    expect(placeOf('postgres://me%40work:hush@db.example:6543/my%20deck')).toEqual({
      host: 'db.example',
      port: '6543',
      database: 'my deck',
      user: 'me@work',
    })
  })

  it('has the usual defaults', () => {
    expect(placeOf('postgresql://me@db')).toEqual({ host: 'db', port: '5432', database: 'me', user: 'me' })
  })

  it.each(['', 'db', 'mysql://me@db/x', 'localhost:5432'])('cannot be read from "%s"', (address) => {
    expect(() => placeOf(address)).toThrow('DATABASE_URL is not a Postgres address')
  })
})
