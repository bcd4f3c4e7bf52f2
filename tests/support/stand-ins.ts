import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A message as a push service takes it. */
export interface Pushed {
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/** Stands in for a push service: takes messages, and answers as it is told to. */
export class StandInPush {
  readonly messages: Pushed[] = []
  /** What it answers with. */
  status = 201

  private constructor(private readonly server: http.Server) {}

  static async start(): Promise<StandInPush> {
    const server = http.createServer()
    const standIn = new StandInPush(server)
    server.on('request', (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        standIn.messages.push({
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(parts),
        })
        response.writeHead(standIn.status).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return standIn
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** A browser that subscribed here, with the secrets by which it reads what is sent to it. */
  browser(name: string): StandInBrowser {
    return new StandInBrowser(`${this.address}/send/${name}`)
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** A browser's end of a subscription. */
export class StandInBrowser {
  readonly ecdh = createECDH('prime256v1')
  readonly secret = randomBytes(16)

  constructor(readonly endpoint: string) {
    this.ecdh.generateKeys()
  }

  get keys(): { readonly p256dh: string; readonly auth: string } {
    return {
      p256dh: this.ecdh.getPublicKey().toString('base64url'),
      auth: this.secret.toString('base64url'),
    }
  }

  /** Reads a message that was encrypted for this browser: one record of aes128gcm (RFC 8188), keyed as RFC 8291 says. */
  read(body: Buffer): unknown {
    const [salt, senderKey] = [body.subarray(0, 16), body.subarray(21, 86)]
    const shared = this.ecdh.computeSecret(senderKey)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.ecdh.getPublicKey(), senderKey])
    const derive = (key: Buffer, by: Buffer, about: Buffer | string, bytes: number): Buffer =>
      Buffer.from(hkdfSync('sha256', key, by, about, bytes))
    const key = derive(shared, this.secret, info, 32)
    const decipher = createDecipheriv(
      'aes-128-gcm',
      derive(key, salt, 'Content-Encoding: aes128gcm\0', 16),
      derive(key, salt, 'Content-Encoding: nonce\0', 12),
    )
    decipher.setAuthTag(body.subarray(-16))
    const padded = Buffer.concat([decipher.update(body.subarray(86, -16)), decipher.final()])
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'))
  }
}

/** A letter as a mail server takes it. */
export interface Received {
  readonly to: readonly string[]
  readonly source: string
}

/** Stands in for a mail server: takes every letter and keeps it. */
export class StandInMail {
  readonly letters: Received[] = []

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<StandInMail> {
    let standIn: StandInMail | null = null
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, callback) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          standIn?.letters.push({ to, source: Buffer.concat(parts).toString('utf8') })
          callback()
        })
      },
    })
    standIn = new StandInMail(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return standIn
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve))
  }
}

/** The text of a letter, with what its transfer encoding did undone. */
export const letterText = ({ source }: Received): string =>
  source
    .slice(source.indexOf('\r\n\r\n') + 4)
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
