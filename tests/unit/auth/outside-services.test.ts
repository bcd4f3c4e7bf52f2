import type { OAuthConfig } from 'next-auth/providers/oauth'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NextAuthBrowser } from '@/tests/support/next-auth'

const SECRET = 'x'.repeat(32)

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', SECRET)
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
})
afterEach(() => vi.unstubAllEnvs())

const services = () => import('@/lib/auth/outside-services')

function setUp(name: 'GOOGLE' | 'GITHUB' | 'OIDC'): void {
  vi.stubEnv(`${name}_CLIENT_ID`, `${name} id`)
  vi.stubEnv(`${name}_CLIENT_SECRET`, 'secret')
  if (name === 'OIDC') vi.stubEnv('OIDC_ISSUER', 'https://id.school.example/realm/')
}

describe('the services to sign in with', () => {
  it('are none until an operator sets them up', async () => {
    const { outsideProviders, outsideServices } = await services()
    expect([outsideServices(), outsideProviders()]).toEqual([[], []])
  })

  it('are those that are set up, the last by its host where it has no name', async () => {
    setUp('GOOGLE')
    setUp('OIDC')
    const { outsideServices } = await services()
    expect(outsideServices()).toEqual([
      { provider: 'google', name: 'Google' },
      { provider: 'oidc', name: 'id.school.example' },
    ])
  })

  it('are asked by code, state and PKCE, and with a nonce where they sign what they say', async () => {
    for (const name of ['GOOGLE', 'GITHUB', 'OIDC'] as const) setUp(name)
    const { outsideProviders } = await services()
    const found = outsideProviders() as OAuthConfig<unknown>[]
    expect(found.map(({ id, checks, wellKnown }) => ({ id, checks, wellKnown }))).toEqual([
      {
        id: 'google',
        checks: ['pkce', 'state', 'nonce'],
        wellKnown: 'https://accounts.google.com/.well-known/openid-configuration',
      },
      { id: 'github', checks: ['pkce', 'state'], wellKnown: undefined },
      {
        id: 'oidc',
        checks: ['pkce', 'state', 'nonce'],
        wellKnown: 'https://id.school.example/realm/.well-known/openid-configuration',
      },
    ])
  })

  it('are asked for no more than who somebody is', async () => {
    setUp('GITHUB')
    const { outsideProviders } = await services()
    const browser = new NextAuthBrowser(() => ({ secret: SECRET, providers: outsideProviders() }))
    const address = new URL(await browser.goOut('github'))
    expect(`${address.origin}${address.pathname}`).toBe('https://github.com/login/oauth/authorize')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'GITHUB id',
      scope: '',
      response_type: 'code',
      redirect_uri: 'http://localhost:3000/api/auth/callback/github',
      state: expect.any(String) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    })
  })

  it.each([
    [
      { id: 583231, login: 'ada' },
      { id: '583231', name: 'ada' },
    ],
    [{ id: 583231 }, { id: '583231', name: '583231' }],
    [
      { id: 1, login: 'a'.repeat(300) },
      { id: '1', name: 'a'.repeat(254) },
    ],
  ])('know somebody by a number that nobody else gets: %o', async (profile, known) => {
    setUp('GITHUB')
    const [github] = (await services()).outsideProviders() as OAuthConfig<unknown>[]
    expect(await github?.profile?.(profile, {})).toEqual(known)
  })

  it.each([{}, { id: '' }, { id: null }, { login: 'ada' }, { id: 'x'.repeat(256) }])(
    'know nobody without one: %o',
    async (profile) => {
      setUp('GITHUB')
      const [github] = (await services()).outsideProviders() as OAuthConfig<unknown>[]
      expect(() => github?.profile?.(profile, {})).toThrow('names nobody')
    },
  )
})
