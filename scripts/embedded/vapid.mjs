import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../failures.mjs'

/** Reads a pair of VAPID keys (RFC 8292: P-256, base64url) from a file of its owner's, making it the first time. */
export function keptVapidKeys(file) {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newVapidKeys()), { mode: 0o600 })
  try {
    const { publicKey, privateKey } = JSON.parse(readFileSync(file, 'utf8'))
    const lengths = [publicKey, privateKey].map((key) => Buffer.from(key, 'base64url').length)
    if (lengths[0] === 65 && lengths[1] === 32) return { publicKey, privateKey }
  } catch {
    // Said below.
  }
  throw new Failure(`The keys in ${file} are damaged: delete that file to have new ones made.`)
}

function newVapidKeys() {
  const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const [left, right] = [x, y].map((part) => Buffer.from(part, 'base64url'))
  // A point of the curve, uncompressed.
  const publicKey = Buffer.concat([Buffer.from([4]), left, right]).toString('base64url')
  return { publicKey, privateKey: d }
}
