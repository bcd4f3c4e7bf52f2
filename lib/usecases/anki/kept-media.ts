import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mediaAddress } from '@/lib/content/media'
import type { AnkiReport } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertMedia, lockMedia, mediaBytesUsed, renewMedia } from '@/lib/data/media'
import type { Database } from '@/lib/data/pool'
import type { OpenedPackage } from '@/lib/packages/open-package'
import { mediaRoom } from '../add-media'
import { checkedMedia, mimeOf } from '../media/checked-media'
import { Refused } from './refused'

interface KeptFile {
  readonly hash: string
  readonly mime: string
  readonly path: string
  readonly size: number
}

/**
 * Pictures and sounds of a package as they will be kept, waiting on the disk for the transaction that takes them in: one
 * at a time is held in memory.
 */
export class KeptMedia {
  readonly unusable: AnkiReport['unusableMedia'][number][] = []
  private readonly addresses = new Map<string, string>()
  private readonly files = new Map<string, KeptFile>()
  private bytes = 0

  private constructor(private readonly folder: string) {}

  static async open(within = tmpdir()): Promise<KeptMedia> {
    return new KeptMedia(await mkdtemp(path.join(within, 'spindle-media-')))
  }

  /** How many there are. */
  get count(): number {
    return this.files.size
  }

  /** Where a file of the package will be kept; null for one that isn't there, or can't be used. */
  readonly addressOf = (name: string): string | null => this.addresses.get(name) ?? null

  /**
   * Makes ready what a package has of some names.
   *
   * @param wrote is told of each
   * @throws Refused where the reading ended, or there is no room for so much
   */
  async takeIn(
    viewer: Viewer,
    media: OpenedPackage['media'],
    names: Iterable<string>,
    wrote: () => void,
  ): Promise<void> {
    for await (const { name, content } of media.each(names)) {
      if (content.ok) await this.take(viewer, name, content.value)
      else if (isEnd(content.error)) throw new Refused(content.error)
      else this.unusable.push({ name, code: content.error.code })
      wrote()
    }
  }

  /** Writes them for the viewer, in the transaction under way. */
  async write(connection: Database, viewer: Viewer, now: number): Promise<void> {
    if (this.files.size === 0) return
    await lockMedia(connection, viewer)
    const most = mediaRoom(viewer)
    let used = await mediaBytesUsed(viewer, connection)
    for (const { hash, mime, path: file, size } of this.files.values()) {
      if (await renewMedia(connection, viewer, hash, now)) continue
      used += size
      if (used > most) throw new Refused({ code: 'no-room', what: 'media', most })
      await insertMedia(connection, viewer, { hash, mime, bytes: await readFile(file) }, now)
    }
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  private async take(viewer: Viewer, name: string, given: Uint8Array): Promise<void> {
    const checked = await checkedMedia(given)
    if (!checked.ok) {
      this.unusable.push({ name, code: checked.error.code })
      return
    }
    const { bytes, ending } = checked.value
    const hash = createHash('sha256').update(bytes).digest('hex')
    this.addresses.set(name, mediaAddress(hash, ending))
    if (this.files.has(hash)) return
    const most = mediaRoom(viewer)
    this.bytes += bytes.byteLength
    if (this.bytes > most) throw new Refused({ code: 'no-room', what: 'media', most })
    const file = path.join(this.folder, hash)
    await writeFile(file, bytes)
    this.files.set(hash, { hash, mime: mimeOf(ending), path: file, size: bytes.byteLength })
  }
}

/** The reading as a whole has ended, and with it the import. */
const isEnd = <Problem extends { readonly code: string }>(
  problem: Problem,
): problem is Extract<Problem, { readonly code: 'memory' | 'too-slow' | 'cancelled' }> =>
  problem.code === 'memory' || problem.code === 'too-slow' || problem.code === 'cancelled'
