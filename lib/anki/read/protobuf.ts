import { Reader } from 'protobufjs/minimal.js'

/** The values of a message by the numbers of its fields, each in the order written. Other kinds of values are left out. */
export interface Message {
  /** The last whole number of a field; null where there is none. */
  whole(field: number): number | null
  /** The last 32-bit float of a field. */
  float(field: number): number | null
  /** The last bytes of a field: a text, or a message in it. */
  bytes(field: number): Uint8Array | null
  /** All bytes of a field that is repeated. */
  all(field: number): readonly Uint8Array[]
}

const VARINT = 0
const FIXED_64 = 1
const BYTES = 2
const FIXED_32 = 5

/** Reads a message of protocol buffers, version 3, without knowing its shape. Null: the bytes are none. */
export function readMessage(bytes: Uint8Array): Message | null {
  const wholes = new Map<number, number>()
  const floats = new Map<number, number>()
  const texts = new Map<number, Uint8Array[]>()
  // A plain array of bytes, as a Buffer would be read by other code.
  const reader = new Reader(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32()
      const [field, kind] = [tag >>> 3, tag & 7]
      if (field === 0) return null
      if (kind === VARINT) wholes.set(field, Number(reader.int64().toString()))
      else if (kind === FIXED_64) reader.skip(8)
      else if (kind === FIXED_32) floats.set(field, reader.float())
      else if (kind === BYTES) {
        const before = texts.get(field)
        if (before === undefined) texts.set(field, [reader.bytes()])
        else before.push(reader.bytes())
      } else return null
    }
  } catch {
    return null
  }
  return {
    whole: (field) => wholes.get(field) ?? null,
    float: (field) => floats.get(field) ?? null,
    bytes: (field) => texts.get(field)?.at(-1) ?? null,
    all: (field) => texts.get(field) ?? [],
  }
}
