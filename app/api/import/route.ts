import { z } from 'zod'
import { learnerRoute } from '@/app/api/handler'
import { repliesWithProgress } from '@/app/api/progress'
import { now } from '@/lib/clock'
import { importFieldsSchema } from '@/lib/contracts/import'
import { LIMITS } from '@/lib/contracts/limits'
import { importNotes } from '@/lib/usecases/import-notes'

/** What a form takes around its file. */
const FORM_BYTES = 10_000

const body = {
  kind: 'form',
  most: LIMITS.importBytes + FORM_BYTES,
  schema: importFieldsSchema.extend({ file: z.instanceof(File) }),
} as const

/**
 * Imports a file of notes, telling how far it has come, or previews that. A refused file is an answer too: nothing of it
 * was imported.
 */
export const POST = learnerRoute({ body }, async ({ viewer, body: { file, ...asked } }) => {
  const request = { ...asked, bytes: new Uint8Array(await file.arrayBuffer()) }
  return repliesWithProgress((tell) => importNotes(viewer, request, now(), tell))
})
