import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The proxy as it is in one environment; the environment is read once. */
async function proxyIn(environment: Record<string, string>) {
  for (const [name, value] of Object.entries({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://user:password@localhost:5432/spindle',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    NEXTAUTH_URL: 'http://localhost:3000',
    ...environment,
  })) {
    vi.stubEnv(name, value)
  }
  const { proxy } = await import('@/proxy')
  return (headers: Record<string, string> = {}) =>
    proxy(new NextRequest('http://localhost:3000/decks', { headers })).headers
}

const nonceOf = (policy: string | null) => /script-src [^;]*'nonce-([^']+)'/.exec(policy ?? '')?.[1]

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

describe('the policy of a page', () => {
  it('allows scripts by a nonce that is new each time, and nothing inline', async () => {
    const headersOf = await proxyIn({})
    const policy = headersOf().get('content-security-policy')
    const nonce = nonceOf(policy)
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
    expect(nonceOf(headersOf().get('content-security-policy'))).not.toBe(nonce)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy?.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe')
  })

  it('gives the same nonce to the page that is rendered', async () => {
    const headers = (await proxyIn({}))()
    const nonce = nonceOf(headers.get('content-security-policy'))
    expect(headers.get('x-middleware-request-x-nonce')).toBe(nonce)
    expect(nonceOf(headers.get('x-middleware-request-content-security-policy'))).toBe(nonce)
  })

  it('does not believe a nonce or a policy that a client sends', async () => {
    const headers = (await proxyIn({}))({
      'x-nonce': 'mine',
      'content-security-policy': "script-src 'nonce-mine'",
    })
    expect(headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
    expect(headers.get('x-middleware-request-content-security-policy')).not.toContain('mine')
  })

  it('allows eval in development only', async () => {
    const development = (await proxyIn({ NODE_ENV: 'development' }))()
    expect(development.get('content-security-policy')).toContain("'unsafe-eval'")
  })
})

describe('the id of a request', () => {
  it('is passed on where it is well formed', async () => {
    const id = '01934f2e-5a70-7c31-9d5b-0242ac120002'
    const headers = (await proxyIn({}))({ 'x-request-id': id })
    expect(headers.get('x-request-id')).toBe(id)
    expect(headers.get('x-middleware-request-x-request-id')).toBe(id)
  })

  it.each(['', 'x', 'a b', '{"log":"line"}', 'f'.repeat(200)])(
    'is made anew instead of %j',
    async (given) => {
      const headers = (await proxyIn({}))(given === '' ? {} : { 'x-request-id': given })
      expect(headers.get('x-request-id')).toMatch(UUID)
    },
  )
})

describe('the other headers of a page', () => {
  it('keep types, referrers and devices to this site', async () => {
    const headers = (await proxyIn({}))()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })
})
