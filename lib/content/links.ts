import { CONTENT_LIMITS } from './limits'

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address a link may lead to, as the browser will read it; null for any other protocol, for an address within the
 * app, and for one with a user name, which is how an address is made to look like another.
 */
export function safeHref(address: string): string | null {
  if (address.length > CONTENT_LIMITS.linkChars || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href
}

export interface TextStretch {
  readonly text: string
  /** Where it leads, when it is an address. */
  readonly href: string | null
}

/** Splits text at the web addresses written out in it. */
export function splitAddresses(text: string): readonly TextStretch[] {
  const stretches: TextStretch[] = []
  let from = 0
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])https?:\/\/[^\s<>"]+/gu)) {
    const address = trimAddress(match[0])
    const href = safeHref(address)
    if (href === null) continue
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), href: null })
    stretches.push({ text: address, href })
    from = match.index + address.length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), href: null })
  return stretches
}

/** Leaves the punctuation of the sentence, and a bracket opened before the address, out of it. */
function trimAddress(address: string): string {
  let end = address.length
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? ''
    if (last === ')') {
      const kept = address.slice(0, end)
      if (kept.split('(').length >= kept.split(')').length) break
    } else if (!/[.,:;!?'*_~\]}»”’]/.test(last)) {
      break
    }
  }
  return address.slice(0, end)
}
