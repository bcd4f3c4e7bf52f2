import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { noteFilterSchema, type NoteIds } from '@/lib/contracts/note-list'
import { err, ok } from '@/lib/contracts/result'
import { settings } from '@/lib/data/learners'
import { noteIdsMatching } from '@/lib/data/note-list'
import { studyDay } from '@/lib/scheduling'

/** The ids of a whole list of notes, for choosing all or a stretch of it. */
export const GET = learnerRoute({ query: noteFilterSchema }, async ({ viewer, query }) => {
  const clock = await settings(viewer)
  const noteIds = await noteIdsMatching(viewer, query, studyDay(now(), clock))
  return noteIds === null ? err({ code: 'not-found' }) : ok<NoteIds>({ noteIds })
})
