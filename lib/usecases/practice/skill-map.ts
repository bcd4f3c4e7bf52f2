import 'server-only'
import type { ParkedRoundDto, SkillDto, SkillMapDto, SkillState } from '@/lib/contracts/skills'
import type { Viewer } from '@/lib/contracts/viewer'
import { problemOutlines, selectPublishedProblem } from '@/lib/data/practice-problems'
import { selectUnfinishedRounds } from '@/lib/data/unfinished-rounds'
import { AUTOMATIC, automaticity } from '@/lib/practice/mastery/automaticity'
import { isSpaced, type SkillStanding } from '@/lib/practice/mastery/standing'
import { nextProblem } from '@/lib/practice/next/next-problem'
import type { Skill } from '@/lib/practice/problem/skill'
import { placeWorkedAt } from '@/lib/practice/round/round'
import { skillValue } from '@/lib/practice/state/practice-state'
import { candidatesOf, contextOf, dueSkills, isBegun } from './choose'
import { viewPractice, type HeldPractice } from './held'

/** Chance that never draws: what the rules alone would choose. */
const NO_CHANCE = [1, 0] as const

/** A learner's skills: those their sets name, and those they practised in sets that are gone. */
export function skillMap(viewer: Viewer, now: number): Promise<SkillMapDto> {
  return viewPractice(viewer, now, async (held) => {
    const due = dueSkills(held)
    const practised = Object.keys(held.state.standings).filter((slug) => !held.skills.has(slug))
    const named = [
      ...held.skills.values(),
      ...practised.map((slug) => ({ slug, name: slug, prerequisites: [] })),
    ]
    return {
      today: held.today,
      skills: named.map((skill) => skillDto(held, skill, due)),
      parked: await parkedOf(held),
      next: await nextOf(held),
    }
  })
}

function skillDto(
  held: HeldPractice,
  { slug, name, prerequisites }: Skill,
  due: ReadonlySet<string>,
): SkillDto {
  const { state, skills, now, today } = held
  const standing = state.standings[slug]
  const rate = standing === undefined ? null : automaticity(standing.recent)
  const stands = stateOf(standing, due.has(slug))
  return {
    ...{ slug, name, state: stands },
    value: standing === undefined ? null : skillValue(state.model, slug, { at: now, day: today }),
    automaticity: rate,
    isAutomatic: stands === 'chunked' && rate !== null && rate >= AUTOMATIC,
    help: standing?.fading.level ?? null,
    isSpaced: standing !== undefined && isSpaced(standing.rights),
    buildsOn: prerequisites.flatMap((other) => {
      const known = skills.get(other)
      return known === undefined ? [] : [{ name: known.name, isBegun: isBegun(state.standings[other]) }]
    }),
    chunkedOn: standing?.chunkedOn ?? null,
  }
}

function stateOf(standing: SkillStanding | undefined, isDue: boolean): SkillState {
  if (standing === undefined) return 'new'
  if (isDue) return 'due'
  return standing.chunkedOn === null ? 'practising' : 'chunked'
}

/** Problems that wait to be gone on with. */
async function parkedOf({ connection, viewer }: HeldPractice): Promise<ParkedRoundDto[]> {
  const rounds = await selectUnfinishedRounds(connection, viewer)
  return rounds
    .filter(({ standing }) => standing === 'parked')
    .map(({ roundId, title, setName, stuck, state }) => {
      const place = placeWorkedAt(state)
      return { roundId, title, setName, stuck, step: place === null ? null : place + 1 }
    })
}

async function nextOf(held: HeldPractice): Promise<SkillMapDto['next']> {
  const outlines = await problemOutlines(held.connection, held.viewer, { setId: null, problemId: null })
  const candidates = candidatesOf(held, outlines)
  const next = nextProblem(candidates, contextOf(held), NO_CHANCE)
  const chosen = candidates.find(({ problemId }) => problemId === next?.problemId)
  if (next === null || chosen === undefined) return null
  const published = await selectPublishedProblem(held.connection, held.viewer, next.problemId)
  if (published === null) return null
  return {
    title: published.source.title,
    setName: published.setName,
    attribution: published.source.attribution,
    reason: next.reason,
    value: chosen.meanValue,
    hasUnmet: chosen.unmet > 0,
  }
}
