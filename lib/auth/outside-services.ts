import 'server-only'
import type { Provider } from 'next-auth/providers/index'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { ProviderId } from '@/lib/contracts/ways'
import { env } from '@/lib/env'
import { publicLookup } from '@/lib/outgoing/public-lookup'

/** A service elsewhere that can say who somebody is, as its buttons name it. */
export interface OutsideService {
  readonly provider: ProviderId
  readonly name: string
}

/** The services that the operator has set up. */
export function outsideServices(): readonly OutsideService[] {
  const { GOOGLE_CLIENT_ID, GITHUB_CLIENT_ID, OIDC_CLIENT_ID, OIDC_NAME, OIDC_ISSUER } = env()
  return [
    ...(GOOGLE_CLIENT_ID === undefined ? [] : [{ provider: 'google', name: 'Google' } as const]),
    ...(GITHUB_CLIENT_ID === undefined ? [] : [{ provider: 'github', name: 'GitHub' } as const]),
    ...(OIDC_CLIENT_ID === undefined
      ? []
      : [{ provider: 'oidc', name: OIDC_NAME ?? new URL(OIDC_ISSUER ?? '').hostname } as const]),
  ]
}

/** What a service tells of somebody, as far as it is read. */
interface Profile {
  readonly sub?: unknown
  readonly id?: unknown
  readonly email?: unknown
  readonly preferred_username?: unknown
  readonly login?: unknown
}

/**
 * The same services as next-auth asks them: by code, with PKCE and a state, and a nonce where there is an ID token. Each
 * has an address of its own to come back to, so that no answer of one is taken for another's.
 */
export const outsideProviders = (): Provider[] =>
  outsideServices().map(({ provider, name }) => ({ ...CONFIGS[provider](), id: provider, name }))

const common = {
  type: 'oauth',
  // Names that lead to no public address are not asked. Nobody follows where such a service redirects to.
  httpOptions: { timeout: 10_000, lookup: publicLookup() },
} as const

const withIdToken = (issuer: string, clientId = '', clientSecret = '') =>
  ({
    ...common,
    clientId,
    clientSecret,
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email' } },
    profile: ({ sub, email, preferred_username }) => known(sub, email ?? preferred_username),
  }) satisfies Omit<OAuthConfig<Profile>, 'id' | 'name'>

const CONFIGS: Readonly<Record<ProviderId, () => Omit<OAuthConfig<Profile>, 'id' | 'name'>>> = {
  google: () =>
    withIdToken('https://accounts.google.com', env().GOOGLE_CLIENT_ID, env().GOOGLE_CLIENT_SECRET),
  oidc: () => withIdToken(env().OIDC_ISSUER ?? '', env().OIDC_CLIENT_ID, env().OIDC_CLIENT_SECRET),
  github: () => ({
    ...common,
    clientId: env().GITHUB_CLIENT_ID ?? '',
    clientSecret: env().GITHUB_CLIENT_SECRET ?? '',
    issuer: 'https://github.com/login/oauth',
    checks: ['pkce', 'state'],
    // Without a scope it tells what anybody may see, which is enough.
    authorization: { url: 'https://github.com/login/oauth/authorize', params: { scope: '' } },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: 'https://api.github.com/user',
    profile: ({ id, login }) => known(id, login),
  }),
}

/**
 * Who somebody is at a service, by the name that it gives nobody else, and what they know the account by.
 *
 * @throws Error for a service that names nobody
 */
function known(subject: unknown, label: unknown): { id: string; name: string } {
  const id = typeof subject === 'number' ? String(subject) : subject
  if (typeof id !== 'string' || id === '' || id.length > 255) throw new Error('the service names nobody')
  return { id, name: typeof label === 'string' && label !== '' ? label.slice(0, 254) : id.slice(0, 254) }
}
