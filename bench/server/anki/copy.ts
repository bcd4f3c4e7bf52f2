import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Viewer } from '@/lib/contracts/viewer'
import { inDatabase } from '@/tests/support/in-database'
import { timedOnce } from '../../timed'

/** What rows of an import hang on, and what it writes a row of for each thing it brings; each after what it names. */
const BEFORE = ['users', 'learners', 'decks', 'media'] as const
const BROUGHT = ['notes', 'cards', 'card_states', 'events', 'anki_notes', 'anki_cards'] as const

/** Copies what imports leave in a database into another of the same tables and indexes. */
export class Copies {
  constructor(
    private readonly from: string,
    private readonly to: string,
    private readonly folder: string,
  ) {}

  /** Copies what an import has left, in one transaction; returns the milliseconds that takes. */
  async timed({ userId }: Viewer): Promise<number> {
    await inDatabase(this.from, async (owner) => {
      for (const table of [...BEFORE, ...BROUGHT]) await this.copyOut(owner, table, userId)
    })
    return inDatabase(this.to, async (owner) => {
      await this.copyIn(owner, BEFORE)
      return timedOnce(() => this.copyIn(owner, BROUGHT))
    })
  }

  private async copyOut(owner: Client, table: string, userId: string): Promise<void> {
    const owned = `${table === 'users' ? 'id' : 'user_id'} = ${owner.escapeLiteral(userId)}`
    const rows = owner.query(copyTo(`COPY (SELECT * FROM ${table} WHERE ${owned}) TO STDOUT`))
    await pipeline(rows, createWriteStream(this.fileOf(table)))
  }

  private async copyIn(owner: Client, tables: readonly string[]): Promise<void> {
    await owner.query('BEGIN')
    for (const table of tables) {
      const rows = owner.query(copyFrom(`COPY ${table} FROM STDIN`))
      await pipeline(createReadStream(this.fileOf(table)), rows)
    }
    await owner.query('COMMIT')
  }

  private readonly fileOf = (table: string): string => path.join(this.folder, `${table}.copy`)
}
