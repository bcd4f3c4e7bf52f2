import { mediaRef, type MediaRef } from '../media'

/** The fields of a note that hides parts of a picture, by Anki's names. */
export const OCCLUSION_FIELDS = ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'] as const
export type OcclusionField = (typeof OCCLUSION_FIELDS)[number]

/** Where a part of a picture is, in hundredths of its width and height. */
export type PartShape =
  | {
      readonly kind: 'box' | 'ellipse'
      readonly left: number
      readonly top: number
      readonly width: number
      readonly height: number
      /** Degrees clockwise, about its upper left corner. */
      readonly angle: number
    }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] }

/** A part of a picture that can be hidden. */
export interface PicturePart {
  /** The number of the card that asks for it. */
  readonly number: number
  readonly shape: PartShape
  /** Hidden also while another part is asked for. */
  readonly hidesAlways: boolean
}

/** More parts than anybody marks in one picture. */
export const MOST_PARTS = 200
const MOST_POINTS = 200

const PART = /\{\{c(\d{1,3})::image-occlusion:([^{}]{1,8000})\}\}/g

/** Reads the parts that Anki writes as `{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}`. */
export function readParts(text: string): readonly PicturePart[] {
  const parts: PicturePart[] = []
  for (const [, digits, spelled = ''] of text.matchAll(PART)) {
    if (parts.length >= MOST_PARTS) break
    const number = Number(digits)
    const [kind = '', ...properties] = spelled.split(':')
    const values = new Map(properties.map(property))
    const shape = shapeOf(kind.trim(), values)
    // Number 0 is a remark that Anki draws on the picture, and asks for by no card.
    if (shape !== null && number >= 1 && number <= 500)
      parts.push({ number, shape, hidesAlways: values.get('oi') === '1' })
  }
  return parts
}

/** Writes parts as Anki does, so that they are read there too. */
export const writeParts = (parts: readonly PicturePart[]): string =>
  parts
    .map(({ number, shape, hidesAlways }) => {
      const oi = hidesAlways ? ':oi=1' : ''
      return `{{c${number}::image-occlusion:${writeShape(shape)}${oi}}}`
    })
    .join('<br>')

/** The numbers of the cards that parts make. */
export const partNumbers = (parts: readonly PicturePart[]): readonly number[] =>
  [...new Set(parts.map(({ number }) => number))].sort((a, b) => a - b)

/** The picture a field of HTML shows first; null where it names none of ours. */
export function pictureIn(html: string): { readonly media: MediaRef; readonly alt: string } | null {
  for (const [tag] of html.matchAll(/<img\b[^>]{0,1000}>/gi)) {
    const media = mediaRef(/\ssrc\s*=\s*["']?(media:[0-9a-f]{64}\.[a-z0-9]{2,4})/i.exec(tag)?.[1] ?? '')
    if (media?.kind === 'picture')
      return { media, alt: /\salt\s*=\s*"([^"<>&]{1,500})"/i.exec(tag)?.[1] ?? '' }
  }
  return null
}

function property(spelled: string): readonly [string, string] {
  const at = spelled.indexOf('=')
  return at < 0 ? [spelled.trim(), ''] : [spelled.slice(0, at).trim(), spelled.slice(at + 1).trim()]
}

function shapeOf(kind: string, values: ReadonlyMap<string, string>): PartShape | null {
  const share = (name: string): number => hundredths(values.get(name))
  const place = { left: share('left'), top: share('top'), angle: angleOf(values.get('angle')) }
  switch (kind) {
    case 'rect':
      return solid({ kind: 'box', ...place, width: share('width'), height: share('height') })
    case 'ellipse':
      return solid({ kind: 'ellipse', ...place, width: 2 * share('rx'), height: 2 * share('ry') })
    case 'polygon':
      return polygon(values.get('points') ?? '')
    default:
      return null
  }
}

function solid(shape: Exclude<PartShape, { kind: 'polygon' }>): PartShape | null {
  return shape.width > 0 && shape.height > 0 ? shape : null
}

function polygon(spelled: string): PartShape | null {
  const points = spelled
    .split(/\s+/, MOST_POINTS)
    .filter((pair) => pair.includes(','))
    .map((pair): readonly [number, number] => {
      const [x, y] = pair.split(',')
      return [hundredths(x), hundredths(y)]
    })
  return points.length < 3 ? null : { kind: 'polygon', points }
}

/** Anki gives shares of the picture; what lies beyond its edge is cut there. */
function hundredths(share: string | undefined): number {
  const value = Number(share ?? '0')
  return Number.isFinite(value) ? rounded(Math.min(1, Math.max(0, value)) * 100) : 0
}

function angleOf(degrees: string | undefined): number {
  const value = Number(degrees ?? '0')
  return Number.isFinite(value) ? rounded(value % 360) : 0
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function writeShape(shape: PartShape): string {
  if (shape.kind === 'polygon')
    return `polygon:points=${shape.points.map((point) => point.map(asShare).join(',')).join(' ')}`
  const { left, top, width, height, angle } = shape
  const turned = angle === 0 ? '' : `:angle=${angle}`
  const place = `left=${asShare(left)}:top=${asShare(top)}`
  return shape.kind === 'box'
    ? `rect:${place}:width=${asShare(width)}:height=${asShare(height)}${turned}`
    : `ellipse:${place}:rx=${asShare(width / 2)}:ry=${asShare(height / 2)}${turned}`
}

const asShare = (value: number): string => String(Math.round(value * 100) / 10_000)
