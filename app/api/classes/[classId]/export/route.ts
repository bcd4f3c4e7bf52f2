import { download, fileNameOf } from '@/app/api/download'
import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { classSchema } from '@/lib/contracts/classes'
import { reportExportSchema } from '@/lib/contracts/report'
import { err } from '@/lib/contracts/result'
import { exportReport } from '@/lib/usecases/classes/export-report'

/** What a class has done as a CSV file, for those who teach it. For everybody else there is no such thing. */
export const GET = learnerRoute(
  { path: classSchema, query: reportExportSchema },
  async ({ viewer, path, query }) => {
    const exported = await exportReport(viewer, { ...path, ...query }, now())
    if (!exported.ok) return err({ code: 'not-found' })
    const { name, pieces } = exported.value
    return download(fileNameOf(name, 'csv'), 'text/csv; charset=utf-8', pieces)
  },
)
