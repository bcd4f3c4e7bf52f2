import type { Step, StudentLog } from '../protocol'
import { Layout, SparseFeatures, skillsOf, type Design } from './design'

/**
 * Additive factors model (Cen, Koedinger & Junker 2006, "Learning factors analysis"): z = θ + Σ (β_k + γ_k T_k) over a step's
 * skills, T_k being how often the skill was tried. The θ of a student not met is the mean of the others.
 */
export function afmDesign(others: readonly StudentLog[]): Design {
  const skills = skillsOf(others)
  const layout = new Layout()
  const bias = layout.block('bias', 1)
  const student = layout.block('student', others.length)
  const beta = layout.block('skill', skills.size)
  const gamma = layout.block('slope', skills.size)
  return {
    layout,
    follow(place) {
      const tried = new Map<string, number>()
      return {
        describe(step: Step) {
          const features = new SparseFeatures()
          features.put(bias, 1)
          if (place !== null) features.put(student + place, 1)
          for (const skill of step.skills) {
            const known = skills.place(skill)
            if (known === undefined) continue
            features.put(beta + known, 1)
            features.put(gamma + known, tried.get(skill) ?? 0)
          }
          return features
        },
        learn(step: Step) {
          for (const skill of step.skills) tried.set(skill, (tried.get(skill) ?? 0) + 1)
        },
      }
    },
  }
}
