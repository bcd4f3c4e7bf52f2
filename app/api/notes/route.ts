import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { noteWindowSchema } from '@/lib/contracts/note-list'
import { err, ok } from '@/lib/contracts/result'
import { settings } from '@/lib/data/learners'
import { noteWindow } from '@/lib/data/note-list'
import { studyDay } from '@/lib/scheduling'

/** A stretch of a list of notes. */
export const GET = learnerRoute({ query: noteWindowSchema }, async ({ viewer, query }) => {
  const { offset, limit, ...filter } = query
  const clock = await settings(viewer)
  const found = await noteWindow(viewer, filter, { offset, limit }, studyDay(now(), clock))
  return found === null ? err({ code: 'not-found' }) : ok(found)
})
