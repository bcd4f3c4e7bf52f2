import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  goOutTo,
  signInToDemo,
  signInWithPasskey,
  signInWithPassword,
  signOut,
} from '@/components/shell/session-client'

interface Sent {
  readonly path: string
  readonly fields: Record<string, string>
}

let sent: Sent[]

/** A next-auth that answers its csrf endpoint and then as told. */
function answering(status: number, url: string) {
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/api/auth/csrf') return Response.json({ csrfToken: 'token' })
    sent.push({ path, fields: Object.fromEntries(init?.body as URLSearchParams) })
    return Response.json({ url }, { status })
  })
}

const refusedWith = (error: string) => answering(401, `http://localhost/api/auth/error?error=${error}`)

beforeEach(() => {
  sent = []
  vi.stubGlobal('location', { origin: 'http://localhost' })
})
afterEach(() => vi.unstubAllGlobals())

describe('signing in', () => {
  it('posts what was typed with the token that next-auth asked for', async () => {
    answering(200, 'http://localhost/')
    expect(await signInWithPassword('a@b.org', 'p&=?')).toEqual({ ok: true })
    expect(sent).toEqual([
      {
        path: '/api/auth/callback/credentials',
        fields: { email: 'a@b.org', password: 'p&=?', csrfToken: 'token', callbackUrl: '/', json: 'true' },
      },
    ])
  })

  it('tells a refusal from a wait and from an unreachable server', async () => {
    refusedWith('CredentialsSignin')
    expect(await signInWithPassword('a@b.org', 'x')).toEqual({ ok: false, reason: 'no-match' })
    refusedWith('too-many%3A130')
    expect(await signInWithPassword('a@b.org', 'x')).toEqual({
      ok: false,
      reason: 'too-many',
      retrySeconds: 130,
    })
    refusedWith('unavailable')
    expect(await signInWithPassword('a@b.org', 'x')).toEqual({ ok: false, reason: 'unreachable' })
    answering(500, '')
    expect(await signInWithPassword('a@b.org', 'x')).toEqual({ ok: false, reason: 'unreachable' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await signInWithPassword('a@b.org', 'x')).toEqual({ ok: false, reason: 'unreachable' })
  })

  it('is half way when a passkey is asked for after the password', async () => {
    refusedWith('passkey')
    expect(await signInWithPassword('a@b.org', 'x')).toEqual({ ok: true, isHalfWay: true })
  })

  it('hands on what a passkey has signed as it is', async () => {
    answering(200, 'http://localhost/')
    const shown = { id: 'x', clientData: 'y', authenticatorData: 'z', signature: 's', userHandle: null }
    expect(await signInWithPasskey(shown)).toEqual({ ok: true })
    expect(sent[0]).toMatchObject({
      path: '/api/auth/callback/passkey',
      fields: { shown: JSON.stringify(shown) },
    })
  })

  it('goes out to a service, to come back to the page that was asked for', async () => {
    const assign = vi.fn()
    vi.stubGlobal('location', { origin: 'http://localhost', assign })
    answering(200, 'https://id.example.org/authorize?state=x')
    expect(await goOutTo('oidc', '/decks')).toBe(true)
    expect(sent[0]).toMatchObject({ path: '/api/auth/signin/oidc', fields: { callbackUrl: '/decks' } })
    expect(assign).toHaveBeenCalledWith('https://id.example.org/authorize?state=x')
  })

  it('stays where a service can’t be reached', async () => {
    refusedWith('OAuthSignin')
    expect(await goOutTo('oidc', '/')).toBe(false)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await goOutTo('oidc', '/')).toBe(false)
  })

  it('makes a demo with its own provider', async () => {
    answering(200, 'http://localhost/')
    expect(await signInToDemo()).toEqual({ ok: true })
    expect(sent[0]?.path).toBe('/api/auth/callback/demo')
  })
})

describe('signing out', () => {
  it('says whether the server agreed', async () => {
    answering(200, 'http://localhost/')
    expect(await signOut()).toBe(true)
    answering(500, '')
    expect(await signOut()).toBe(false)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await signOut()).toBe(false)
  })
})
