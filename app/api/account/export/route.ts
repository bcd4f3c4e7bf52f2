import { download } from '@/app/api/download'
import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { exportAccount } from '@/lib/usecases/account/export-account'

/** Everything of whoever asks, as docs/export-format.md says. */
export const GET = learnerRoute({}, async ({ viewer }) => {
  const at = now()
  const exported = await exportAccount(viewer, at)
  if (!exported.ok) return exported
  const day = new Date(at).toISOString().slice(0, 10)
  return download(`spindle-${day}.zip`, 'application/zip', exported.value)
})
