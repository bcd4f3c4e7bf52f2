import { piecesOfBody } from '@/app/api/body'
import { learnerRoute } from '@/app/api/handler'
import { repliesWithProgress } from '@/app/api/progress'
import { now } from '@/lib/clock'
import { RESTORE_BYTES, type RestoreReply } from '@/lib/contracts/restoring'
import { err, ok } from '@/lib/contracts/result'
import { receivedFile } from '@/lib/usecases/received-file'
import { restoreAccount } from '@/lib/usecases/account/restore/restore-account'

/**
 * Brings back an export, which is the body, telling how far it has come. A refused one is an answer too: nothing of it was
 * brought back.
 */
export const POST = learnerRoute({}, async ({ viewer, request }) => {
  if (Number(request.headers.get('content-length') ?? 0) > RESTORE_BYTES) return err({ code: 'too-large' })
  const received = await receivedFile(piecesOfBody(request), RESTORE_BYTES)
  if (!received.ok) return err({ code: received.error })
  return repliesWithProgress(async (tell) => {
    try {
      const reply = await restoreAccount(viewer, received.value.path, now(), (section, rows) =>
        tell({ section, rows }),
      )
      return ok<RestoreReply>(
        reply.ok ? { status: 'restored', report: reply.value } : { status: 'refused', problem: reply.error },
      )
    } finally {
      await received.value.remove()
    }
  })
})
