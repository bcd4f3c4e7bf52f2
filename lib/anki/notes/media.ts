import { escapeAttribute, escapeHtml } from '../escape-html'
import { decodeEntities } from './html-text'

/** Where the media of a package are kept: an address of ours by the name a note uses; null for one that isn't there. */
export type MediaAddresses = (name: string) => string | null

export interface WithMedia {
  readonly html: string
  /** Names that no media have. */
  readonly missing: readonly string[]
}

const IMAGE = /<img\b[^>]{0,1000}>/gi
const SOURCE = /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
const SOUND = /\[sound:([^\]]{1,300})\]/gi
/** An address of ours, which a field has that came here before. */
const OURS = /^media:/

/**
 * Names pictures and sounds in HTML by their addresses here.
 *
 * @param sounds `mark` leaves them as Anki's `[sound:…]`; `picture` makes elements of them, as our Markdown has them
 */
export function withMedia(html: string, addressOf: MediaAddresses, sounds: 'mark' | 'picture'): WithMedia {
  const missing: string[] = []
  const found = (name: string): string | null => {
    if (OURS.test(name)) return name
    const address = addressOf(name)
    if (address === null) missing.push(name)
    return address
  }
  const pictures = html.replace(IMAGE, (tag) =>
    tag.replace(SOURCE, (attribute: string, before: string, ...values: (string | undefined)[]) => {
      const name = fileName(values.slice(0, 3).find((value) => value !== undefined) ?? '')
      // An address elsewhere is never fetched, and a picture written out in the text is none of the package's.
      if (name === '' || /^(?:[a-z]+:)?\/\/|^(?:data|file|https?):/i.test(name)) return attribute
      const address = found(name)
      return address === null ? missingSource(before, name, tag) : `${before}"${address}"`
    }),
  )
  const written = pictures.replace(SOUND, (mark: string, spelled: string) => {
    const name = fileName(spelled)
    const address = found(name)
    if (sounds === 'mark') return address === null ? mark : `[sound:${address}]`
    return address === null ? escapeHtml(mark) : `<img src="${address}" alt="">`
  })
  return { html: written, missing: [...new Set(missing)] }
}

/** What is missing is called by its name, so that it can be looked for. */
function missingSource(before: string, name: string, tag: string): string {
  const source = `${before}"${escapeAttribute(name)}"`
  return /\salt\s*=/i.test(tag) ? source : `${source} alt="${escapeAttribute(name)}"`
}

/** A file's name as it stands in HTML, where it is escaped, and in part as an address is. */
function fileName(spelled: string): string {
  const text = decodeEntities(spelled).trim()
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text.normalize('NFC')
  }
}

const SOUND_ADDRESS = /\[sound:(media:[0-9a-f]{64}\.[a-z0-9]{2,4})\]/g

/** The sounds of a field as elements, to be shown. */
export const soundsAsElements = (html: string): string =>
  html.replace(SOUND_ADDRESS, (_, address: string) => `<img src="${address}" alt="">`)
