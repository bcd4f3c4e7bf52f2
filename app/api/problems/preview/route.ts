import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { LIMITS } from '@/lib/contracts/limits'
import { previewProblemSchema } from '@/lib/contracts/problems'
import { previewProblem } from '@/lib/usecases/problems/preview'

const body = { kind: 'json', most: LIMITS.problemBytes, schema: previewProblemSchema } as const

/** Variants of a problem being written, and what is the matter with it: that is an answer too. Nothing is stored. */
export const POST = learnerRoute({ body }, ({ viewer, body: asked }) => previewProblem(viewer, asked, now()))
