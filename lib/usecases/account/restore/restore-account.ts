import 'server-only'
import type {
  NotRestored,
  RestoreProblem,
  RestoredReport,
  RestoredSection,
} from '@/lib/content/export/restoring'
import { IMPORT, take } from '@/lib/auth/limits'
import { RESTORED } from '@/lib/contracts/archive'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { holdsAnyOf, restoreCards, restoreRows, restoreSettings } from '@/lib/data/export/restore-rows'
import { noteRoomUsed } from '@/lib/data/note-room'
import { lockSettings } from '@/lib/data/learners'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { openArchive, type Archive } from '@/lib/packages/zip-archive'
import { keyHashOf, ownKeyHash } from '../../notes/written-note'
import { ARCHIVE_LIMITS } from './archive-limits'
import { DATA_FILE, readData, type CheckedRows } from './read-data'
import { rebuildAll } from './rebuild'
import { Refused, refusing } from './refused'
import { restoreAllMedia, type MediaRow } from './restore-media'

/** Told how many rows of a section have been written so far. */
export type OnRestored = (section: RestoredSection, rows: number) => void

/**
 * Brings an export back into an account that holds nothing of its own yet, whole or not at all: rows keep their ids, the
 * log its order, times and predictions, and what follows from them is made anew.
 *
 * @param path of the archive, a file on this machine
 */
export async function restoreAccount(
  viewer: Viewer,
  path: string,
  now: number,
  onRestored: OnRestored = () => undefined,
): Promise<Result<RestoredReport, RestoreProblem>> {
  const allowed = await take(IMPORT, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const opened = await openArchive(path, ARCHIVE_LIMITS)
  if (!opened.ok) return err({ code: opened.error })
  const archive = opened.value
  try {
    checkFiles(archive)
    return ok(await transaction((connection) => new Restoring(connection, viewer, archive, onRestored).run()))
  } catch (error) {
    if (error instanceof Refused) return err(error.problem)
    throw error
  } finally {
    archive.close()
  }
}

const MEDIA_FILE = /^media\/[0-9a-f]{64}\.[a-z0-9]{2,4}$/

function checkFiles({ names, sizeOf }: Archive): void {
  const size = sizeOf(DATA_FILE)
  if (size === undefined) throw new Refused({ code: 'not-an-export' })
  if (size > ARCHIVE_LIMITS.dataBytes) throw new Refused({ code: 'too-large' })
  if (names.some((name) => name !== DATA_FILE && !MEDIA_FILE.test(name)))
    throw new Refused({ code: 'unknown-file' })
}

/** One bringing back, within its transaction. */
class Restoring {
  private readonly rows = new Map<RestoredSection, number>()
  private readonly leftOut = new Map<NotRestored, number>()
  private readonly media: MediaRow[] = []
  private readonly names = new Set<string>()
  private answers = 0

  constructor(
    private readonly connection: Database,
    private readonly viewer: Viewer,
    private readonly archive: Archive,
    private readonly onRestored: OnRestored,
  ) {}

  /** @throws Refused */
  async run(): Promise<RestoredReport> {
    const { connection, viewer } = this
    // Held until the end: whoever adds something meanwhile waits, and finds it all.
    await lockSettings(connection, viewer)
    if (await holdsAnyOf(viewer, Object.keys(RESTORED), connection)) throw new Refused({ code: 'not-empty' })
    const onLeftOut = (section: NotRestored): void => {
      this.leftOut.set(section, (this.leftOut.get(section) ?? 0) + 1)
    }
    for await (const rows of readData(this.archive, onLeftOut)) await this.write(rows)
    await this.checkRoom()
    await restoreAllMedia(connection, viewer, this.archive, this.media)
    await rebuildAll(connection, viewer)
    return this.report()
  }

  private async write({ section, rows }: CheckedRows): Promise<void> {
    await refusing(section, () => this.rowsWritten({ section, rows }))
    const written = (this.rows.get(section) ?? 0) + rows.length
    this.rows.set(section, written)
    this.onRestored(section, written)
  }

  private async rowsWritten({ section, rows }: CheckedRows): Promise<void> {
    const { connection, viewer } = this
    switch (section) {
      case 'settings':
        // Whether letters are wanted was asked of another account's address.
        return restoreSettings(connection, viewer, { ...rows[0], mailReminders: 'off' })
      case 'notes':
        return restoreRows(
          connection,
          viewer,
          section,
          rows.map((row) => this.withKey(row)),
          ['key_hash'],
        )
      case 'cards':
        return restoreCards(connection, viewer, rows)
      case 'media':
        for (const row of rows) this.media.push(row as unknown as MediaRow)
        return
      case 'events':
        this.answers += rows.filter(({ kind }) => kind === 'answer').length
        return restoreRows(connection, viewer, section, rows)
      default:
        return restoreRows(connection, viewer, section, rows)
    }
  }

  /** A note with its name within deck and kind, which no export holds; where that is taken, one of its own. */
  private withKey(row: Readonly<Record<string, unknown>>) {
    const keyHash = keyHashOf(row['fields'] as Parameters<typeof keyHashOf>[0])
    const name = `${String(row['deckId'])} ${String(row['kind'])} ${keyHash}`
    const isTaken = row['deletedAt'] === null && this.names.has(name)
    if (row['deletedAt'] === null) this.names.add(name)
    return { ...row, key_hash: isTaken ? ownKeyHash(String(row['noteId']), keyHash) : keyHash }
  }

  private async checkRoom(): Promise<void> {
    const used = await noteRoomUsed(this.viewer, this.connection)
    const who = this.viewer.isDemo ? 'demo' : 'learner'
    if (used.notes > LIMITS.notes[who] || used.bytes > LIMITS.noteBytes[who])
      throw new Refused({ code: 'no-room', what: 'notes' })
  }

  private report(): RestoredReport {
    const rows = (section: RestoredSection): number => this.rows.get(section) ?? 0
    return {
      ...{ decks: rows('decks'), notes: rows('notes'), cards: rows('cards'), answers: this.answers },
      media: this.media.length,
      leftOut: [...this.leftOut].map(([section, count]) => ({ section, rows: count })),
    }
  }
}
