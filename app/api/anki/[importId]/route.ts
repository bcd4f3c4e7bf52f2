import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { ankiChoiceSchema } from '@/lib/contracts/anki'
import { importIdSchema } from '@/lib/contracts/anki-desk'
import { log } from '@/lib/logging'
import { beginImport } from '@/lib/usecases/anki/desk/begin-import'
import { cancelImport } from '@/lib/usecases/anki/desk/cancel-import'
import { runLine } from '@/lib/usecases/anki/desk/run-line'
import { importOf } from '@/lib/usecases/anki/desk/show-import'

/** More than a choice of as many decks as can be named. */
const CHOICE_BYTES = 250_000

const path = importIdSchema

/** Where an import stands. */
export const GET = learnerRoute({ path }, ({ viewer, path: { importId } }) => importOf(viewer, importId))

/** Begins it: it waits for its turn, which mostly comes at once. */
export const POST = learnerRoute(
  { path, body: { kind: 'json', most: CHOICE_BYTES, schema: ankiChoiceSchema } },
  async ({ viewer, path: { importId }, body }) => {
    const begun = await beginImport(viewer, importId, body, now())
    if (begun.ok) {
      runLine(now).catch((error: unknown) => log.error('importing of packages failed', {}, error))
    }
    return begun
  },
)

/** Cancels one that waits or runs, of which nothing is written then, and forgets any other. */
export const DELETE = learnerRoute({ path }, ({ viewer, path: { importId } }) =>
  cancelImport(viewer, importId, now()),
)
