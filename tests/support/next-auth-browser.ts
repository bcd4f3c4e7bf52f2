import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

const ORIGIN = 'http://localhost:3000'

/** What a browser is told: where to go on, and whether there was any answer else. */
interface Told {
  readonly url: URL
}

/** A browser in front of next-auth, which is asked in the form of Node’s own requests: no server has to be around it. */
export class NextAuthBrowser {
  constructor(readonly jar: Map<string, string> = new Map<string, string>()) {}

  /** Goes out to a service; returns the address there. */
  async goOut(provider: string, callbackUrl = '/'): Promise<string> {
    const csrf = await this.ask(['csrf'], {}, null)
    const form = { csrfToken: String(csrf.body['csrfToken']), callbackUrl, json: 'true' }
    const { body } = await this.ask(['signin', provider], {}, form)
    return String(body['url'])
  }

  /** Comes back from it. */
  async comeBack(provider: string, query: Readonly<Record<string, string>>): Promise<Told> {
    const { location } = await this.ask(['callback', provider], query, null)
    return { url: new URL(location, ORIGIN) }
  }

  private async ask(
    nextauth: readonly string[],
    query: Readonly<Record<string, string>>,
    form: Readonly<Record<string, string>> | null,
  ): Promise<{ readonly body: Readonly<Record<string, unknown>>; readonly location: string }> {
    const headers = new Map<string, unknown>()
    let body: unknown = {}
    const response = {
      status: () => response,
      setHeader: (name: string, value: unknown) => headers.set(name, value) && response,
      getHeader: (name: string) => headers.get(name),
      json: (value: unknown) => (body = value),
      send: (value: unknown) => (body = value),
      end: () => undefined,
    }
    const request = {
      method: form === null ? 'GET' : 'POST',
      query: { ...query, nextauth },
      headers: { host: 'localhost:3000' },
      cookies: Object.fromEntries(this.jar),
      body: form ?? {},
    }
    await NextAuth(
      request as unknown as NextApiRequest,
      response as unknown as NextApiResponse,
      authOptions(),
    )
    for (const header of (headers.get('Set-Cookie') ?? []) as readonly string[]) this.keep(header)
    const answered = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
    return { body: answered, location: String(headers.get('Location') ?? '') }
  }

  private keep(header: string): void {
    const [pair = '', ...attributes] = header.split('; ')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.includes('Max-Age=0') || value === '') this.jar.delete(name)
    else this.jar.set(name, decodeURIComponent(value))
  }
}
