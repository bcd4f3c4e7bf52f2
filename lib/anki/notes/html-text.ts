/** HTML without its tags, in time linear in its length; entities stay as they are. */
export function stripTags(html: string, replacement: (tag: string) => string = () => ''): string {
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const end = html.indexOf('>', at)
    if (end < 0) break
    kept.push(html.slice(from, at), replacement(html.slice(at, end + 1)))
    from = end + 1
  }
  return kept.join('') + html.slice(from)
}

/** Tags that end a line where they are taken out of a text. */
export const lineEnd = (tag: string): string => (/^<\/?(?:br|div|p|li)\b/i.test(tag) ? '\n' : '')

/** Whether a field of HTML is empty as Anki sees it: spaces, line breaks and empty blocks. */
export const isEmptyField = (html: string): boolean =>
  html
    .replace(/<\/?(?:br|div)\s?\/?>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .trim() === ''

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The commonest entities as the letters they stand for. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })

/** Rewrites what stands between two marks, wherever an end follows a beginning. In time linear in the length. */
export function rewriteBetween(
  text: string,
  open: string,
  close: string,
  rewrite: (inner: string) => string,
): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length)
    if (end < 0) break
    kept.push(text.slice(from, at), rewrite(text.slice(at + open.length, end)))
    from = end + close.length
  }
  return kept.join('') + text.slice(from)
}
