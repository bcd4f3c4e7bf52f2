import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { ok } from '@/lib/contracts/result'
import { readFocus } from '@/lib/usecases/focus/read-focus'

/** How the learner's block stands, and what time it is: by this a page sets itself right when it is looked at again. */
export const GET = learnerRoute({}, async ({ viewer }) => ok(await readFocus(viewer, now())))
