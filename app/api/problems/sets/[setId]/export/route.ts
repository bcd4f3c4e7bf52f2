import { download, fileNameOf } from '@/app/api/download'
import { learnerRoute } from '@/app/api/handler'
import { setIdSchema } from '@/lib/contracts/problems'
import { exportSet } from '@/lib/usecases/problems/export-set'

/** A set of problems as a JSON file, which `api/problems/import` reads back as it is. */
export const GET = learnerRoute({ path: setIdSchema }, async ({ viewer, path }) => {
  const exported = await exportSet(viewer, path.setId)
  if (!exported.ok) return exported
  const { name, text } = exported.value
  return download(fileNameOf(name, 'json'), 'application/json; charset=utf-8', inOnePiece(text))
})

async function* inOnePiece(text: string): AsyncGenerator<string, void> {
  yield text
}
