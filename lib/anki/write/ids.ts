/** Where ids begin that no moment tells: in 2001, before there was Anki. */
const EARLIEST = 1_000_000_000_000
const SPREAD = 500_000_000_000

/**
 * Anki's ids for ours: the millisecond that a time-ordered UUID holds, and for any other one that its digits tell. The
 * same things get the same ids each time; of two that would have one, the one asked for later gets the next.
 */
export class AnkiIds {
  private readonly ids = new Map<string, number>()
  private readonly taken: Set<number>

  /** @param taken ids that mean something else */
  constructor(taken: Iterable<number> = []) {
    this.taken = new Set(taken)
  }

  of(uuid: string): number {
    const known = this.ids.get(uuid)
    if (known !== undefined) return known
    const id = this.next(wantedId(uuid))
    this.ids.set(uuid, id)
    return id
  }

  /** Says which id something has. */
  give(uuid: string, id: number): void {
    this.ids.set(uuid, id)
    this.taken.add(id)
  }

  /** The first id from this one on that is free; it is taken from then on. */
  next(wanted: number): number {
    let id = wanted
    while (this.taken.has(id)) id += 1
    this.taken.add(id)
    return id
  }
}

function wantedId(uuid: string): number {
  const milliseconds = Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)
  return uuid[14] === '7' ? milliseconds : EARLIEST + (milliseconds % SPREAD)
}

const GUID_CHARACTERS =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~'

/** The last 64 bits of the id of a note that goes by a guid, hexadecimal; null for a guid that `guidOf` never gives. */
export function idEndOf(guid: string): string | null {
  const base = BigInt(GUID_CHARACTERS.length)
  let value = 0n
  for (const character of guid) {
    const digit = GUID_CHARACTERS.indexOf(character)
    if (digit < 0) return null
    value = value * base + BigInt(digit)
    if (value >= 1n << 64n) return null
  }
  return guid === '' ? null : value.toString(16).padStart(16, '0')
}

/** A name for a note as Anki makes them, 64 bits in base 91: the last of its id, which are drawn by chance. */
export function guidOf(uuid: string): string {
  let left = BigInt(`0x${uuid.replaceAll('-', '').slice(-16)}`)
  const base = BigInt(GUID_CHARACTERS.length)
  let guid = ''
  for (; left > 0n; left /= base) guid = (GUID_CHARACTERS[Number(left % base)] ?? '') + guid
  return guid
}
