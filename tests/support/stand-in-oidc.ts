import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** Who somebody is there. */
export interface Claims {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
}

/** What is known of a code until it is handed in. */
interface Granted {
  readonly claims: Claims
  readonly asked: URLSearchParams
}

/** Stands in for a service that speaks OpenID Connect: with codes, PKCE (RFC 7636), nonces and signed ID tokens. */
export class StandInOidc {
  static readonly clientId = 'spindle'
  static readonly clientSecret = 'a secret of the stand-in'

  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly granted = new Map<string, Granted>()
  /** What its ID tokens say otherwise than they should. */
  lies: Readonly<Record<string, unknown>> = {}
  /** It signs with a key that it has not published. */
  forges = false
  /** The codes that were handed in and taken. */
  redeemed = 0

  private constructor(private readonly server: http.Server) {}

  static async start(): Promise<StandInOidc> {
    const server = http.createServer()
    const standIn = new StandInOidc(server)
    server.on('request', (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'))
        const reply = standIn.answer(request, form)
        response.writeHead(reply === null ? 400 : 200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(reply ?? { error: 'invalid_grant' }))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return standIn
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Somebody agrees to what a browser was sent here for; returns what it is sent back with. */
  agree(address: string, claims: Claims): { readonly code: string; readonly state: string } {
    const asked = new URL(address).searchParams
    const code = randomUUID()
    this.granted.set(code, { claims, asked })
    return { code, state: asked.get('state') ?? '' }
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve))
  }

  private answer({ url, headers }: http.IncomingMessage, form: URLSearchParams): unknown {
    switch (url) {
      case '/.well-known/openid-configuration':
        return {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }
      case '/keys':
        return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] }
      case '/token':
        return this.redeem(headers.authorization ?? '', form)
      default:
        return null
    }
  }

  private redeem(authorization: string, form: URLSearchParams): unknown {
    const [name, secret] = Buffer.from(authorization.slice('Basic '.length), 'base64').toString().split(':')
    const code = form.get('code') ?? ''
    const granted = this.granted.get(code)
    this.granted.delete(code)
    if (granted === undefined || name !== StandInOidc.clientId) return null
    if (decodeURIComponent(secret?.replaceAll('+', ' ') ?? '') !== StandInOidc.clientSecret) return null
    const verifier = form.get('code_verifier') ?? ''
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    if (granted.asked.get('code_challenge_method') !== 'S256') return null
    if (granted.asked.get('code_challenge') !== challenge) return null
    this.redeemed++
    return { access_token: randomUUID(), token_type: 'Bearer', id_token: this.idToken(granted) }
  }

  private idToken({ claims, asked }: Granted): string {
    const now = Math.floor(Date.now() / 1000)
    const said = {
      iss: this.issuer,
      aud: StandInOidc.clientId,
      iat: now,
      exp: now + 300,
      nonce: asked.get('nonce'),
      ...claims,
      ...this.lies,
    }
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256' })}.${part(said)}`
    const key = this.forges
      ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
      : this.keys.privateKey
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
  }
}
