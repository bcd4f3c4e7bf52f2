import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { MEDIA_TYPES, type MediaEnding, type MediaProblem } from '@/lib/content/media'
import { err, ok, type Result } from '@/lib/contracts/result'

/** A picture or sound as it will be kept. */
export interface CheckedMedia {
  readonly bytes: Buffer
  readonly ending: MediaEnding
}

/** Formats of pictures that are read. SVG is none: it is a program as much as a picture. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
])

/** What each format of sound is kept as; several names stand for one. */
const SOUNDS: Readonly<Record<string, MediaEnding>> = {
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'video/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
  'audio/opus': 'ogg',
  'audio/wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/webm': 'weba',
  'video/webm': 'weba',
  'audio/flac': 'flac',
  'audio/x-flac': 'flac',
}

/** Pixels of a longer side that are kept: more than a screen shows of a card. */
const LONGEST_SIDE = 2048
/** Pixels of all frames that are decoded: some hundred megabytes of memory, twice a large camera's. */
const MOST_PIXELS = 60_000_000
const QUALITY = 84

/**
 * Finds out from the bytes alone what a file is. A picture is decoded and written anew, upright, without place, camera or
 * anything else that was hidden in it; a sound is kept as it is.
 */
export async function checkedMedia(bytes: Uint8Array): Promise<Result<CheckedMedia, MediaProblem>> {
  if (isPacked(bytes)) return err({ code: 'unknown-kind' })
  const type = await fileTypeFromBuffer(bytes)
  if (type === undefined) return err({ code: 'unknown-kind' })
  if (PICTURES.has(type.mime)) return picture(bytes)
  const ending = SOUNDS[type.mime]
  return ending === undefined ? err({ code: 'unknown-kind' }) : ok({ bytes: Buffer.from(bytes), ending })
}

/**
 * What is packed is neither picture nor sound, and is not unpacked to be told so: that would take a stream of zlib, which
 * must not be begun in a thread that may be ended (`lib/packages/bytes.ts`).
 */
const isPacked = ([first, second]: Uint8Array): boolean =>
  PACKED.some(([one, other]) => first === one && second === other)

/** How gzip and zip begin. */
const PACKED = [
  [0x1f, 0x8b],
  [0x50, 0x4b],
] as const

async function picture(bytes: Uint8Array): Promise<Result<CheckedMedia, MediaProblem>> {
  try {
    const read = sharp(bytes, { animated: true, limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const written = await read
      .autoOrient()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer()
    return ok({ bytes: written, ending: 'webp' })
  } catch (error) {
    const isLarge = error instanceof Error && error.message.includes('pixel limit')
    return err({ code: isLarge ? 'too-many-pixels' : 'unreadable' })
  }
}

/** The media type a kept file is served as. */
export const mimeOf = (ending: MediaEnding): string => MEDIA_TYPES[ending].mime
