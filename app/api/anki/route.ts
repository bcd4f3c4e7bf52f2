import { piecesOfBody } from '@/app/api/body'
import { learnerRoute } from '@/app/api/handler'
import { repliesWithProgress } from '@/app/api/progress'
import { now } from '@/lib/clock'
import { packageNameSchema } from '@/lib/contracts/anki-desk'
import { takePackageIn } from '@/lib/usecases/anki/desk/take-in'

/**
 * Takes a package of Anki's in, which is the body, and says what is inside, telling how far it has come. A refused one is
 * an answer too. Nothing of it is imported.
 */
export const POST = learnerRoute({ query: packageNameSchema }, async ({ viewer, request, query }) => {
  const announced = request.headers.get('content-length')
  const sent = {
    fileName: query.name,
    pieces: piecesOfBody(request),
    announced: announced === null ? null : Number(announced),
  }
  return repliesWithProgress((tell) => takePackageIn(viewer, sent, now(), { tell, signal: request.signal }))
})
