import { z } from 'zod'
import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { LIMITS } from '@/lib/contracts/limits'
import { importProblemsSchema } from '@/lib/contracts/problems'
import { importProblems } from '@/lib/usecases/problems/import-problems'

/** What a form takes around its file. */
const FORM_BYTES = 10_000

const body = {
  kind: 'form',
  most: LIMITS.importBytes + FORM_BYTES,
  schema: importProblemsSchema.extend({ file: z.instanceof(File) }),
} as const

/** Imports a file of problems, or previews that. A file that can't be read is an answer too: nothing was imported. */
export const POST = learnerRoute({ body }, async ({ viewer, body: { file, ...asked } }) =>
  importProblems(viewer, { ...asked, text: await file.text() }, now()),
)
