import { describe, expect, it } from 'vitest'
import { readEnvironment } from '@/lib/env'

const complete = {
  DATABASE_URL: 'postgresql://somebody:secret@localhost:5432/spindle',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'http://localhost:3000',
}

const problemsOf = (source: Record<string, string | undefined>): string[] => {
  const read = readEnvironment(source)
  return read.ok ? [] : read.error
}

describe('the environment', () => {
  it('takes three values and has a default for every other', () => {
    expect(readEnvironment(complete)).toEqual({
      ok: true,
      value: {
        ...complete,
        NODE_ENV: 'development',
        DATABASE_POOL_MAX: 10,
        SPINDLE_DIST_DIR: '.next',
        TRUSTED_PROXIES: 0,
        MINIMUM_AGE: 16,
        SPINDLE_EMBEDDED: false,
        SPINDLE_TEST_RUN: false,
        TEST_CLOCK: false,
        PACKAGE_MAX_MB: 2048,
        PACKAGE_MAX_ENTRIES: 100_000,
        PACKAGE_MEDIA_MAX_MB: 5120,
        PACKAGE_MEDIA_FILE_MAX_MB: 50,
        PACKAGE_DATABASE_MAX_MB: 200,
        PACKAGE_HEAP_MB: 512,
        PACKAGE_MAX_SECONDS: 600,
        LOG_LEVEL: 'info',
      },
    })
  })

  it('reads flags and numbers', () => {
    const read = readEnvironment({
      ...complete,
      SPINDLE_EMBEDDED: '1',
      SPINDLE_TEST_RUN: '1',
      TEST_CLOCK: '1',
      DATABASE_POOL_MAX: '25',
      SPINDLE_MAX_IN_FLIGHT: '60',
      TRUSTED_PROXIES: '2',
    })
    expect(read.ok && read.value).toMatchObject({
      SPINDLE_EMBEDDED: true,
      TEST_CLOCK: true,
      DATABASE_POOL_MAX: 25,
      SPINDLE_MAX_IN_FLIGHT: 60,
      TRUSTED_PROXIES: 2,
    })
  })

  it('has one message for each missing value', () => {
    expect(problemsOf({})).toEqual([
      'DATABASE_URL is missing: it looks like postgresql://user:password@server:5432/database.',
      'NEXTAUTH_SECRET is missing: 32 or more random characters.',
      'NEXTAUTH_URL is missing: it looks like https://spindle.example.org.',
    ])
  })

  it('takes a value set to nothing as missing', () => {
    expect(problemsOf({ ...complete, DATABASE_URL: '' })).toHaveLength(1)
    expect(problemsOf({ ...complete, DATABASE_POOL_MAX: '' })).toEqual([])
  })

  it.each([
    ['DATABASE_URL', 'mysql://localhost/spindle'],
    ['DATABASE_URL', 'localhost:5432'],
    ['NEXTAUTH_SECRET', 'x'.repeat(31)],
    ['NEXTAUTH_URL', 'localhost:3000'],
    ['NEXTAUTH_URL', 'javascript:alert(1)'],
    ['SPINDLE_EMBEDDED', 'yes'],
    ['DATABASE_POOL_MAX', '0'],
    ['DATABASE_POOL_MAX', '2.5'],
    ['DATABASE_POOL_MAX', 'many'],
    ['SPINDLE_MAX_IN_FLIGHT', '0'],
    ['SPINDLE_MAX_IN_FLIGHT', 'all'],
    ['TRUSTED_PROXIES', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
  ])('has one message for a malformed %s, without the value itself', (name, value) => {
    const problems = problemsOf({ ...complete, [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} .+\\.$`))
    expect(problems[0]).not.toContain(value.length > 1 ? value : `"${value}"`)
  })

  it('refuses a clock that can be moved outside the test run', () => {
    expect(problemsOf({ ...complete, TEST_CLOCK: '1' })).toEqual(['TEST_CLOCK is for the test run only.'])
    expect(problemsOf({ ...complete, TEST_CLOCK: '1', SPINDLE_TEST_RUN: '1' })).toEqual([])
  })

  it('names every problem at once', () => {
    const problems = problemsOf({ NEXTAUTH_URL: 'nowhere', LOG_LEVEL: 'loud' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'NEXTAUTH_SECRET',
      'NEXTAUTH_URL',
      'LOG_LEVEL',
    ])
  })

  it.each([
    [{ GOOGLE_CLIENT_ID: 'x' }, 'GOOGLE_CLIENT_SECRET'],
    [{ GITHUB_CLIENT_SECRET: 'x' }, 'GITHUB_CLIENT_ID'],
    [{ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_SECRET: 'x' }, 'OIDC_CLIENT_ID'],
  ])('says which part of a service is missing: %s', (given, missing) => {
    expect(problemsOf({ ...complete, ...given })).toEqual([
      expect.stringMatching(new RegExp(`^${missing} is missing: .+ are set together\\.$`)),
    ])
  })

  it('asks a service by https only, but for a stand-in of the test run', () => {
    const oidc = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }
    expect(problemsOf({ ...complete, ...oidc })).toEqual(['OIDC_ISSUER must begin with https://.'])
    expect(problemsOf({ ...complete, ...oidc, SPINDLE_TEST_RUN: '1' })).toEqual([])
  })
})
