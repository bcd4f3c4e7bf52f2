import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'

export interface Asked {
  /** Path below /api/auth. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly cookies?: Readonly<Record<string, string>>
}

export interface Cookie {
  readonly name: string
  readonly value: string
  /** As sent, such as `HttpOnly`. */
  readonly attributes: readonly string[]
}

export interface Answered {
  readonly url: string | null
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly Cookie[]
}

/** Asks next-auth in the form of Node’s own requests and responses, which needs no server around it. */
export async function askNextAuth(
  { path, query = {}, form, cookies = {} }: Asked,
  options: NextAuthOptions,
): Promise<Answered> {
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
    method: form === undefined ? 'GET' : 'POST',
    query: { ...query, nextauth: path.split('/') },
    headers: { host: 'localhost:3000' },
    cookies,
    body: form ?? {},
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  const answered = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const location = headers.get('Location') ?? answered['url']
  const set = (headers.get('Set-Cookie') ?? []) as readonly string[]
  return { url: typeof location === 'string' ? location : null, body: answered, cookies: set.map(cookieOf) }
}

function cookieOf(header: string): Cookie {
  const [pair = '', ...attributes] = header.split('; ')
  const [name = '', value = ''] = pair.split('=')
  return { name, value: decodeURIComponent(value), attributes }
}

/** A browser in front of next-auth, which keeps its cookies. */
export class NextAuthBrowser {
  readonly jar = new Map<string, string>()

  constructor(private readonly options: () => NextAuthOptions) {}

  /** Goes out to a service; returns the address there. */
  async goOut(provider: string): Promise<string> {
    const { body } = await this.ask({ path: 'csrf' })
    const form = { csrfToken: String(body['csrfToken']), callbackUrl: '/', json: 'true' }
    return (await this.ask({ path: `signin/${provider}`, form })).url ?? ''
  }

  /** Comes back from it; returns where that leads. */
  async comeBack(provider: string, query: Readonly<Record<string, string>>): Promise<URL> {
    const { url } = await this.ask({ path: `callback/${provider}`, query })
    return new URL(url ?? '', 'http://localhost:3000')
  }

  private async ask(asked: Asked): Promise<Answered> {
    const answered = await askNextAuth({ ...asked, cookies: Object.fromEntries(this.jar) }, this.options())
    for (const { name, value, attributes } of answered.cookies) {
      if (value === '' || attributes.includes('Max-Age=0')) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return answered
  }
}
