import 'server-only'
import { EXPORT, take } from '@/lib/auth/limits'
import { zipped, type ZippedFile } from '@/lib/content/export/zip'
import { endingOf } from '@/lib/content/media'
import { EXPORT_FORMAT } from '@/lib/contracts/archive'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { readSection, type ExportedRow } from '@/lib/data/export/read-section'
import { SECTIONS, type Section } from '@/lib/data/export/sections'
import { selectOptionalMedia } from '@/lib/data/media'

/** Everything of the viewer's as a zip archive, piece by piece as it is read. */
export async function exportAccount(
  viewer: Viewer,
  now: number,
): Promise<Result<AsyncGenerator<Uint8Array, void>, { code: 'too-many'; retrySeconds: number }>> {
  const allowed = await take(EXPORT, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  return ok(accountArchive(viewer, now))
}

/** The same without a limit, for whoever runs the server. */
export const accountArchive = (viewer: Viewer, now: number): AsyncGenerator<Uint8Array, void> =>
  zipped(filesOf(viewer, now), now)

async function* filesOf(viewer: Viewer, now: number): AsyncGenerator<ZippedFile, void> {
  const media: { hash: string; mime: string }[] = []
  const noteMedia: OnRow = ({ name }, { hash, mime }) => {
    if (name === 'media') media.push({ hash: String(hash), mime: String(mime) })
  }
  yield { name: 'data.json', isPacked: false, pieces: bytesOf(dataPieces(viewer, now, noteMedia)) }
  for (const { hash, mime } of media) {
    const found = await selectOptionalMedia(viewer, hash)
    if (found === null) continue
    yield { name: `media/${hash}.${endingOf(mime) ?? 'bin'}`, isPacked: true, pieces: [found.bytes] }
  }
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}

/** Told of each row as it is written. */
type OnRow = (section: Section, row: ExportedRow) => void

/** The text of data.json: each row on a line of its own. */
async function* dataPieces(viewer: Viewer, now: number, onRow: OnRow): AsyncGenerator<string, void> {
  yield `{"spindle":${JSON.stringify({ format: EXPORT_FORMAT, made: new Date(now).toISOString() })}`
  for (const section of SECTIONS) {
    const isOne = section.key.length === 0
    yield `,\n"${section.name}":${isOne ? '' : '['}`
    let written = 0
    for await (const rows of readSection(viewer, section)) {
      for (const row of rows) onRow(section, row)
      yield rows.map((row, index) => `${written + index > 0 ? ',' : ''}\n${JSON.stringify(row)}`).join('')
      written += rows.length
    }
    if (isOne && written === 0) yield 'null'
    if (!isOne) yield '\n]'
  }
  yield '}\n'
}
