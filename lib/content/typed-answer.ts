import { diffArrays } from 'diff'

/** A stretch of a typed answer held against what was expected. */
export interface DiffSegment {
  /** `same` in both, `missing` from what was typed, `extra` in what was typed. */
  readonly type: 'same' | 'missing' | 'extra'
  readonly text: string
}

export interface TypedComparison {
  readonly match: boolean
  /**
   * `same` and `missing` together are what was expected, `same` and `extra` what was typed; what is the same is spelt
   * as it was expected.
   */
  readonly segments: readonly DiffSegment[]
}

/** Longer answers are compared as a whole: marking single letters of an essay helps nobody and takes long. */
const COMPARED_GRAPHEMES = 500

/**
 * Compares a typed answer with the expected one, whatever the case, width and spacing of its letters and the kind of
 * its quotation marks and dashes. Accents count, and so do raised and lowered signs: they are shown where they differ.
 */
export function compareTyped(typed: string, expected: string): TypedComparison {
  const given = tidied(typed)
  const wanted = tidied(expected)
  if (folded(given) === folded(wanted)) return { match: true, segments: segmentsOf([['same', wanted]]) }
  const givenGraphemes = graphemes(given)
  const wantedGraphemes = graphemes(wanted)
  if (Math.max(givenGraphemes.length, wantedGraphemes.length) > COMPARED_GRAPHEMES) {
    return {
      match: false,
      segments: segmentsOf([
        ['extra', given],
        ['missing', wanted],
      ]),
    }
  }
  const parts = diffArrays(givenGraphemes, wantedGraphemes, { comparator: (a, b) => folded(a) === folded(b) })
  const segments = parts.map(({ added, removed, value }): [DiffSegment['type'], string] => [
    added ? 'missing' : removed ? 'extra' : 'same',
    value.join(''),
  ])
  return { match: false, segments: segmentsOf(segments) }
}

const segmentsOf = (parts: readonly (readonly [DiffSegment['type'], string])[]): DiffSegment[] =>
  parts.filter(([, text]) => text !== '').map(([type, text]) => ({ type, text }))

/** Marks that take no room: they come along when text is copied, and nobody types them. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** What a reader sees, and what the segments are made of: composed letters, single spaces. */
export const tidied = (text: string): string =>
  text.replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim()

/** Signs that keyboards and word processors exchange without anybody meaning a difference. */
const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
]

/** The wide forms of the ASCII characters, which East Asian keyboards type, stand this far above them. */
const WIDE = /[\uFF01-\uFF5E]/g
const WIDE_OFFSET = 0xfee0

/** What is compared. */
export function folded(text: string): string {
  const narrow = text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET))
  const plain = SAME_SIGNS.reduce((sofar, [signs, sign]) => sofar.replace(signs, sign), narrow)
  return plain.toLowerCase().replaceAll('ς', 'σ').normalize('NFC')
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)
