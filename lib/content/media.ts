/** The sorts of media a note can hold, by the ending of their address. Pictures are all kept as WebP. */
export const MEDIA_TYPES = {
  webp: { kind: 'picture', mime: 'image/webp' },
  mp3: { kind: 'sound', mime: 'audio/mpeg' },
  m4a: { kind: 'sound', mime: 'audio/mp4' },
  aac: { kind: 'sound', mime: 'audio/aac' },
  ogg: { kind: 'sound', mime: 'audio/ogg' },
  wav: { kind: 'sound', mime: 'audio/wav' },
  weba: { kind: 'sound', mime: 'audio/webm' },
  flac: { kind: 'sound', mime: 'audio/flac' },
} as const

export type MediaEnding = keyof typeof MEDIA_TYPES

/** A picture or sound that a text names. The ending says how to show it, so that nobody has to look at the bytes. */
export interface MediaRef {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string
  readonly kind: (typeof MEDIA_TYPES)[MediaEnding]['kind']
}

const ADDRESS = /^media:([0-9a-f]{64})\.([a-z0-9]{2,4})$/

/** What an address in a text names; null for any other address, which is never fetched. */
export function mediaRef(address: string): MediaRef | null {
  const [, hash, ending] = ADDRESS.exec(address) ?? []
  if (hash === undefined || ending === undefined || !isEnding(ending)) return null
  return { hash, kind: MEDIA_TYPES[ending].kind }
}

const isEnding = (ending: string): ending is MediaEnding => Object.hasOwn(MEDIA_TYPES, ending)

/** The ending of media of a type; null for a type that no note holds. */
export const endingOf = (mime: string): MediaEnding | null =>
  (Object.keys(MEDIA_TYPES) as MediaEnding[]).find((ending) => MEDIA_TYPES[ending].mime === mime) ?? null

/** How a text names a picture or sound. */
export const mediaAddress = (hash: string, ending: MediaEnding): string => `media:${hash}.${ending}`

/** Where a page fetches it. */
export const mediaPath = ({ hash }: Pick<MediaRef, 'hash'>): string => `/api/media/${hash}`

/** The Markdown of a picture or sound; `alt` is what it shows, for those who don't see or hear it. */
export const mediaMarkdown = (alt: string, address: string): string =>
  `![${alt
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()}](${address})`

/** Why a picture or sound was not taken in. */
export type MediaProblem =
  /** Neither a picture nor a sound of a kind that is taken, whatever it is called. */
  | { readonly code: 'unknown-kind' }
  /** It says that it is a picture, and can't be read as one. */
  | { readonly code: 'unreadable' }
  /** More points than anybody can look at: it would fill the server's memory. */
  | { readonly code: 'too-many-pixels' }
  | { readonly code: 'no-room'; readonly used: number; readonly most: number }
