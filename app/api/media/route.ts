import { z } from 'zod'
import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { LIMITS } from '@/lib/contracts/limits'
import { addMedia } from '@/lib/usecases/add-media'

/** What a form takes around its file. */
const FORM_BYTES = 10_000

const body = {
  kind: 'form',
  most: LIMITS.mediaFileBytes + FORM_BYTES,
  schema: z.strictObject({ file: z.instanceof(File) }),
} as const

/** Takes a picture or sound in. What its name and type say of it is not asked. */
export const POST = learnerRoute({ body }, async ({ viewer, body: { file } }) =>
  addMedia(viewer, new Uint8Array(await file.arrayBuffer()), now()),
)
