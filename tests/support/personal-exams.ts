import type { SetExamInput } from '@/lib/contracts/personal-exams'
import type { Viewer } from '@/lib/contracts/viewer'
import { setExam } from '@/lib/usecases/personal-exams/keep'

/** Sets an exam of a learner's own; returns its id. */
export async function examFor(
  viewer: Viewer,
  given: Pick<SetExamInput, 'examDay'> & Partial<SetExamInput>,
  now: number,
): Promise<string> {
  const facts = {
    ...{ name: 'Anatomy', target: 0.9, minutesPerDay: null, earlyAim: 0.8, deckIds: [], tags: [] },
    ...given,
  }
  const kept = await setExam(viewer, facts, now)
  if (!kept.ok) throw new Error(`no exam was set: ${kept.error.code}`)
  return kept.value.examId
}
