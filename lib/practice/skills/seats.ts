import { knownSkill, type SkillModel } from './model'
import { SHARED, withoutWeight, withWeight, type SkillPrior } from './weights'

/** Skills whose weights are believed jointly with the others; of those longest unpractised mean and variance are kept. */
const JOINT_SKILLS = 64

/** Gives each of some skills a place in the belief; where there is no room those longest unpractised go. */
export function seated(model: SkillModel, skills: readonly string[], prior: SkillPrior): SkillModel {
  let seats: SkillModel = model
  for (const skill of skills) if (!seats.joint.includes(skill)) seats = withSeat(seats, skill, prior)
  if (seats === model) return model
  const leaving = longestUnpractised(seats, skills)
  return leaving.slice(0, Math.max(0, seats.joint.length - JOINT_SKILLS)).reduce(withoutSeat, seats)
}

function withSeat(model: SkillModel, skill: string, prior: SkillPrior): SkillModel {
  const { [skill]: kept, ...apart } = model.apart
  const isKept = Object.hasOwn(model.apart, skill)
  const weight = (isKept ? kept : prior.skills.get(skill)) ?? prior.newSkill
  return { ...model, belief: withWeight(model.belief, weight), joint: [...model.joint, skill], apart }
}

/** Of a skill without a place its own mean and variance are kept; it comes back independent of the others. */
function withoutSeat(model: SkillModel, skill: string): SkillModel {
  const { belief, weight } = withoutWeight(model.belief, SHARED + model.joint.indexOf(skill))
  const joint = model.joint.filter((other) => other !== skill)
  return { ...model, belief, joint, apart: { ...model.apart, [skill]: weight } }
}

/** The skills with a place but for those that stay, the one longest unpractised first. */
function longestUnpractised({ skills, joint }: SkillModel, staying: readonly string[]): string[] {
  const at = (skill: string): number => knownSkill({ skills }, skill)?.exercisedAt ?? 0
  return joint.filter((skill) => !staying.includes(skill)).toSorted((one, other) => at(one) - at(other))
}
