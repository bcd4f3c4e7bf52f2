import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyShown } from '@/lib/contracts/ways'

/** How an authenticator differs from one that does as it should. */
interface Quirks {
  /** The page it is asked on. */
  readonly origin?: string
  /** It opens without having recognised its owner. */
  readonly isUnlocked?: boolean
  /** It says that it was used so often, instead of counting. */
  readonly counter?: number
}

const [PRESENT, VERIFIED, MAY_BE_SYNCED, HAS_KEY] = [0x01, 0x04, 0x08, 0x40]

/** A passkey made by a program, as a browser would speak for it: ES256, found without an address, counting its uses. */
export class Authenticator {
  readonly id = randomBytes(16).toString('base64url')
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private userHandle: string | null = null
  private uses = 0

  constructor(private readonly quirks: Quirks = {}) {}

  /** The same passkey, behaving otherwise. */
  with(quirks: Quirks): Authenticator {
    return Object.assign(Object.create(Authenticator.prototype) as Authenticator, this, { quirks })
  }

  make({ challenge, rp, user }: PasskeyCreation): PasskeyMade {
    this.userHandle = user.id
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([id.length >> 8, id.length & 0xff])
    const key = Buffer.concat([Buffer.alloc(16), length, id, coseOf(this.keys.publicKey)])
    const authData = Buffer.concat([this.head(rp.id ?? '', HAS_KEY), key])
    return {
      id: this.id,
      clientData: this.clientData('webauthn.create', challenge).toString('base64url'),
      attestation: cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      ).toString('base64url'),
      transports: ['internal'],
    }
  }

  show({ challenge, rpId }: PasskeyRequest): PasskeyShown {
    const authenticatorData = this.head(rpId ?? '', 0)
    const clientData = this.clientData('webauthn.get', challenge)
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()])
    return {
      id: this.id,
      clientData: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
      userHandle: this.userHandle,
    }
  }

  private clientData(type: string, challenge: string): Buffer {
    const origin = this.quirks.origin ?? 'http://localhost:3000'
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  private head(rpId: string, more: number): Buffer {
    const flags = PRESENT | MAY_BE_SYNCED | more | (this.quirks.isUnlocked === true ? 0 : VERIFIED)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.quirks.counter ?? ++this.uses)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter])
  }
}

/** A public key of P-256 as COSE writes it (RFC 9053). */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

/** The few kinds of CBOR (RFC 8949) that are needed here. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? headOf(1, -1 - value) : headOf(0, value)
  if (Buffer.isBuffer(value)) return Buffer.concat([headOf(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([headOf(3, value.length), Buffer.from(value)])
  if (value instanceof Map) {
    const entries = [...(value as Map<unknown, unknown>)].flatMap(([key, held]) => [cbor(key), cbor(held)])
    return Buffer.concat([headOf(5, value.size), ...entries])
  }
  throw new Error('no CBOR here for this')
}

function headOf(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(kind << 5) | length])
  if (length < 256) return Buffer.from([(kind << 5) | 24, length])
  return Buffer.from([(kind << 5) | 25, length >> 8, length & 0xff])
}
