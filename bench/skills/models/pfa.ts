import type { Step, StudentLog } from '../protocol'
import { Layout, SparseFeatures, skillsOf, type Design } from './design'

/**
 * Performance factors analysis (Pavlik, Cen & Koedinger 2009): z = Σ (β_k + γ_k s_k + ρ_k f_k) over a step's skills, s and f
 * being how often the skill went right and not.
 */
export function pfaDesign(others: readonly StudentLog[]): Design {
  const skills = skillsOf(others)
  const layout = new Layout()
  const bias = layout.block('bias', 1)
  const beta = layout.block('skill', skills.size)
  const gamma = layout.block('slope', skills.size)
  const rho = layout.block('slope', skills.size)
  return {
    layout,
    follow() {
      const counts = new Map<string, readonly [right: number, missed: number]>()
      return {
        describe(step: Step) {
          const features = new SparseFeatures()
          features.put(bias, 1)
          for (const skill of step.skills) {
            const known = skills.place(skill)
            if (known === undefined) continue
            const [right, missed] = counts.get(skill) ?? [0, 0]
            features.put(beta + known, 1)
            features.put(gamma + known, right)
            features.put(rho + known, missed)
          }
          return features
        },
        learn({ skills: tried, isRight }: Step) {
          for (const skill of tried) {
            const [right, missed] = counts.get(skill) ?? [0, 0]
            counts.set(skill, isRight ? [right + 1, missed] : [right, missed + 1])
          }
        },
      }
    },
  }
}
