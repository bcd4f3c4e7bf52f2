import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Viewer } from '@/lib/contracts/viewer'
import { becomeEraser, eraseAccounts } from '@/lib/data/erase'
import { transaction } from '@/lib/data/transaction'
import { exportAccount } from '@/lib/usecases/account/export-account'
import { done } from './practice'

/** The export of a learner's account. */
export async function exportOf(viewer: Viewer): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of done(await exportAccount(viewer, Date.now()))) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Deletes an account as its owner would. */
export const erase = ({ userId }: Viewer): Promise<number> =>
  transaction(async (connection) => {
    await becomeEraser(connection)
    return eraseAccounts(connection, [userId])
  })

/** Does work with bytes as a file, which is gone afterwards. */
export async function asFile<T>(bytes: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spindle-archive-'))
  try {
    const file = path.join(folder, 'export.zip')
    await writeFile(file, bytes)
    return await work(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
