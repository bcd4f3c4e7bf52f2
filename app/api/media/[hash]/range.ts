/** Bytes from `first` to `last`, both counted from 0 and both in it. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.2), as players of sound do before they begin. Null for
 * the whole: without a header, and for one that is malformed or asks for several parts, which may be ignored.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'beyond' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= size ? 'beyond' : { first, last }
}
