import 'server-only'
import { NOT_RESTORED, type NotRestored, type RestoredSection } from '@/lib/content/export/restoring'
import { JsonBroken, JsonSections, type JsonPart } from '@/lib/content/import/json-sections'
import { EXPORT_FORMAT, RESTORED } from '@/lib/contracts/archive'
import type { Archive } from '@/lib/packages/zip-archive'
import { Refused } from './refused'

export const DATA_FILE = 'data.json'

/** Some rows of a section, checked; of `settings` there is one. */
export interface CheckedRows {
  readonly section: RestoredSection
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Rows that are written at once. */
const AT_ONCE = 500

/**
 * Reads the data of an export row by row, and checks each. `onLeftOut` is told of each row of a section that does not
 * come back.
 *
 * @throws Refused
 */
export async function* readData(
  archive: Archive,
  onLeftOut: (section: NotRestored) => void,
): AsyncGenerator<CheckedRows, void> {
  let held: { section: RestoredSection; rows: Readonly<Record<string, unknown>>[] } | null = null
  let formatSeen = false
  for await (const part of partsOf(archive)) {
    if (part.section === 'spindle') {
      checkFormat(part.value)
      formatSeen = true
      continue
    }
    if (!formatSeen) throw new Refused({ code: 'not-an-export' })
    const { section } = part
    if (isNotRestored(section)) {
      if (part.value !== null) onLeftOut(section)
      continue
    }
    if (!isRestored(section)) throw new Refused({ code: 'unknown-section', section })
    if (held !== null && (held.section !== section || held.rows.length >= AT_ONCE)) {
      yield held
      held = null
    }
    held ??= { section, rows: [] }
    held.rows.push(checked(section, part))
  }
  if (!formatSeen) throw new Refused({ code: 'not-an-export' })
  if (held !== null) yield held
}

const isRestored = (section: string): section is RestoredSection => Object.hasOwn(RESTORED, section)
const isNotRestored = (section: string): section is NotRestored =>
  (NOT_RESTORED as readonly string[]).includes(section)

function checkFormat(value: unknown): void {
  const format = value !== null && typeof value === 'object' && 'format' in value ? value.format : null
  if (typeof format !== 'number') throw new Refused({ code: 'not-an-export' })
  if (format !== EXPORT_FORMAT) throw new Refused({ code: 'another-format', format })
}

function checked(section: RestoredSection, { value, index }: JsonPart): Readonly<Record<string, unknown>> {
  const read = RESTORED[section].safeParse(value)
  const isList = section !== 'settings'
  if (read.success && (index !== null) === isList) return read.data
  const field = read.success ? '' : (read.error.issues[0]?.path.join('.') ?? '')
  throw new Refused({ code: 'row', section, row: index === null ? null : index + 1, field })
}

/** @throws Refused where the file is broken, or no JSON */
async function* partsOf(archive: Archive): AsyncGenerator<JsonPart, void> {
  const sections = new JsonSections()
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const piece of piecesOf(archive)) yield* sections.take(decoder.decode(piece, { stream: true }))
    yield* sections.take(decoder.decode())
    sections.finish()
  } catch (error) {
    if (error instanceof JsonBroken && error.section !== null && error.row !== null)
      throw new Refused({ code: 'row', section: error.section, row: error.row + 1, field: '' })
    if (error instanceof JsonBroken || error instanceof TypeError) throw new Refused({ code: 'broken' })
    throw error
  }
}

/** Bytes that can't be unpacked are a broken archive, whatever the library says of them. */
async function* piecesOf(archive: Archive): AsyncGenerator<Uint8Array, void> {
  const pieces = archive.pieces(DATA_FILE)
  for (;;) {
    const piece = await pieces.next().catch(() => {
      throw new Refused({ code: 'broken' })
    })
    if (piece.done === true) return
    yield piece.value
  }
}
