import { cleanText } from '@/lib/content/source-text'
import { escapeAttribute, escapeHtml } from '../escape-html'
import { decodeEntities } from './html-text'
import type { PlacedType } from './place-type'

/** Where the media of a package are kept: an address of ours by the name a note uses; null for one that isn't there. */
export type MediaAddresses = (name: string) => string | null

export interface WithMedia {
  readonly html: string
  /** Names that no media have. */
  readonly missing: readonly string[]
}

const IMAGE = /<img\b[^>]{0,1000}>/gi
const SOURCE = /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
/** Characters of a file's name at most. */
const FILE_CHARS = 300
const SOUND = /\[sound:([^\]]{1,300})\]/gi
/** An address of ours, which a field has that came here before. */
const OURS = /^media:/
/** An address elsewhere is never fetched, and a picture written out in the text is none of the package's. */
const ELSEWHERE = /^(?:[a-z]+:)?\/\/|^(?:data|file|https?):/i
/** In a template the name may be what a field says. */
const TAG = /\{\{|<%/

const isOfPackage = (name: string): boolean => name !== '' && !ELSEWHERE.test(name) && !TAG.test(name)

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
      if (!isOfPackage(name)) return attribute
      const address = found(name)
      return address === null ? missingSource(before, name, tag) : `${before}"${address}"`
    }),
  )
  const written = pictures.replace(SOUND, (mark: string, spelled: string) => {
    const name = fileName(spelled)
    const address = isOfPackage(name) ? found(name) : null
    if (sounds === 'mark') return address === null ? mark : `[sound:${address}]`
    return address === null ? escapeHtml(mark) : `<img src="${address}" alt="">`
  })
  return { html: written, missing: [...new Set(missing)] }
}

/** The names of the media that HTML names, whether they are there or not. */
export function mediaNames(html: string): readonly string[] {
  const names: string[] = []
  const note = (name: string): null => {
    names.push(name)
    return null
  }
  withMedia(html, note, 'mark')
  return names
}

/** The names of the media that a note's fields name. */
export function mediaOfNote(fields: readonly string[], type: PlacedType): readonly string[] {
  const files = type.kind === 'custom' ? type.fileFields : []
  // Values beyond the type's own fields are left out.
  const own = fields.slice(0, type.fields.length).map(cleanText)
  return own.flatMap((html, place) => {
    const file = files.includes(type.fields[place] ?? '') ? fileOf(html) : null
    return file === null ? mediaNames(html) : [...mediaNames(html), file]
  })
}

/** What a field names that is a file's name and nothing else; null where it is empty or something else. */
export function fileOf(value: string): string | null {
  const name = fileName(value)
  return name.length <= FILE_CHARS && isOfPackage(name) && !OURS.test(name) && !/[<>\[\]\n]/.test(name)
    ? name
    : null
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
