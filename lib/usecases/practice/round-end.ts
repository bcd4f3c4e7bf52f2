import 'server-only'
import type { RoundEndDto } from '@/lib/contracts/practice'
import { isOverlearning } from '@/lib/practice/mastery/overlearning'
import type { Round } from '@/lib/practice/round/round'
import { skillValue } from '@/lib/practice/state/practice-state'
import type { HeldPractice } from './held'
import { typeset } from './typeset'

/**
 * What a problem came to, once all its steps are done.
 *
 * @param nightId the problem to sleep on that it was; null for none
 */
export function endDto(held: HeldPractice, round: Round, nightId: string | null): RoundEndDto {
  const { state, skills: named, now, today } = held
  const { problem, reason, whole, chunkedBefore } = round
  const skills = [...new Set(problem.steps.flatMap((step) => step.skills))]
  return {
    brokeAt: brokeAt(held, round),
    whole:
      whole === null
        ? null
        : {
            isRight: whole.isRight,
            predicted: whole.prediction.value,
            steps: whole.deltas.map((delta) => Math.round(delta * 100)),
          },
    skills: skills.map((slug) => {
      const isChunked = (state.standings[slug]?.chunkedOn ?? null) !== null
      return {
        name: named.get(slug)?.name ?? slug,
        value: skillValue(state.model, slug, { at: now, day: today }).value,
        isChunked,
        isNew: isChunked && !chunkedBefore.includes(slug),
      }
    }),
    isOverlearning: state.metDay === today && isOverlearning(state.met),
    reason,
    nightId,
    afterword: problem.afterword.trim() === '' ? null : typeset(problem.afterword),
  }
}

/** Where it broke: the step that went furthest below what was predicted. */
function brokeAt({ skills: named }: HeldPractice, { problem, done }: Round): RoundEndDto['brokeAt'] {
  const missed = done.filter(({ delta }) => delta !== null && delta < 0)
  const worst = missed.toSorted((a, b) => (a.delta ?? 0) - (b.delta ?? 0))[0]
  const slug = worst === undefined ? undefined : problem.steps[worst.place]?.skills[0]
  return worst === undefined || slug === undefined
    ? null
    : { place: worst.place, skill: named.get(slug)?.name ?? slug }
}
