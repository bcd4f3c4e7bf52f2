import { crc32, deflateRawSync } from 'node:zlib'
import { joined } from './zstd'

/** An entry of an archive as it is, or as it says it is. */
export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array
  readonly isDeflated?: boolean
  /** What the directory says instead. */
  readonly says?: {
    readonly size?: number
    readonly packedSize?: number
    readonly crc?: number
    readonly flags?: number
    readonly method?: number
    readonly offset?: number
    readonly unixMode?: number
  }
}

const ATTRIBUTES = 38

/** An archive made byte by byte, so that it may lie. */
export function zipOf(
  entries: readonly ZipEntry[],
  { count }: { count?: number } = {},
): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name
    const packed = entry.isDeflated === true ? new Uint8Array(deflateRawSync(entry.bytes)) : entry.bytes
    const { says = {} } = entry
    const fields = {
      flags: says.flags ?? 0,
      method: says.method ?? (entry.isDeflated === true ? 8 : 0),
      crc: says.crc ?? crc32(entry.bytes),
      packedSize: says.packedSize ?? packed.length,
      size: says.size ?? entry.bytes.length,
    }
    const local = header(30, 0x0403_4b50, 4, fields, name.length)
    files.push(local, name, packed)
    const listed = header(46, 0x0201_4b50, 6, fields, name.length)
    const view = new DataView(listed.buffer)
    if (says.unixMode !== undefined) {
      view.setUint8(5, 3)
      view.setUint32(ATTRIBUTES, says.unixMode * 65_536, true)
    }
    view.setUint32(42, says.offset ?? offset, true)
    directory.push(listed, name)
    offset += local.length + name.length + packed.length
  }
  const listing = joined(directory)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x0605_4b50, true)
  end.setUint16(8, Math.min(count ?? entries.length, 65_535), true)
  end.setUint16(10, Math.min(count ?? entries.length, 65_535), true)
  end.setUint32(12, listing.length, true)
  end.setUint32(16, offset, true)
  const tail = new Uint8Array(end.buffer)
  if ((count ?? entries.length) < 65_535) return joined([...files, listing, tail])
  return joined([...files, listing, wideEnd(count ?? entries.length, listing.length, offset), tail])
}

interface Fields {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
}

function header(
  bytes: number,
  signature: number,
  at: number,
  fields: Fields,
  nameLength: number,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(bytes))
  view.setUint32(0, signature, true)
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, fields.flags, true)
  view.setUint16(at + 4, fields.method, true)
  view.setUint32(at + 10, fields.crc, true)
  view.setUint32(at + 14, fields.packedSize, true)
  view.setUint32(at + 18, fields.size, true)
  view.setUint16(at + 22, nameLength, true)
  return new Uint8Array(view.buffer)
}

/** The end of a directory of more entries than 16 bits count, and where it lies. */
function wideEnd(count: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(76))
  view.setUint32(0, 0x0606_4b50, true)
  view.setBigUint64(4, 44n, true)
  view.setBigUint64(24, BigInt(count), true)
  view.setBigUint64(32, BigInt(count), true)
  view.setBigUint64(40, BigInt(size), true)
  view.setBigUint64(48, BigInt(offset), true)
  view.setUint32(56, 0x0706_4b50, true)
  view.setBigUint64(64, BigInt(offset + size), true)
  view.setUint32(72, 1, true)
  return new Uint8Array(view.buffer)
}
