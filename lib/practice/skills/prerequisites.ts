import { knownSkill, type SkillModel } from './model'

/** How far practising a skill moves the last practice of what it builds on towards now. */
const SHARE = 0.5

/**
 * Practising an advanced skill refreshes what it builds on in part: the time since they were exercised is halved. Nothing
 * else is known of them from it, so that nothing else moves. (The share is set by hand; no logs at hand say how much.)
 */
export function refreshed(model: SkillModel, prerequisites: readonly string[], at: number): SkillModel {
  const known = prerequisites.flatMap((slug) => {
    const skill = knownSkill(model, slug)
    return skill === null || skill.exercisedAt >= at ? [] : [[slug, skill] as const]
  })
  if (known.length === 0) return model
  const moved = known.map(
    ([slug, skill]) =>
      [
        slug,
        { ...skill, exercisedAt: Math.round(skill.exercisedAt + SHARE * (at - skill.exercisedAt)) },
      ] as const,
  )
  return { ...model, skills: { ...model.skills, ...Object.fromEntries(moved) } }
}
