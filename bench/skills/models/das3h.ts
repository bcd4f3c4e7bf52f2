import type { Step, StudentLog } from '../protocol'
import { itemsOf, Layout, SparseFeatures, skillsOf, type Design } from './design'

const DAY_MS = 86_400_000
/** An hour, a day, a week, a month and ever. */
const WINDOWS = [DAY_MS / 24, DAY_MS, 7 * DAY_MS, 30 * DAY_MS, Infinity] as const

interface Tried {
  readonly at: number
  readonly isRight: boolean
}

/**
 * DAS3H (Choffin, Popineau, Bourda & Vie 2019): z = θ + δ_item + Σ_k (β_k + Σ_w (θ_kw ln(1 + c_kw) + φ_kw ln(1 + a_kw))), c and a
 * being how often the skill went right and was tried within each of five windows of time.
 *
 * @param isPerSkill whether each skill has window weights of its own, as published, or all share theirs
 */
export function das3hDesign(others: readonly StudentLog[], isPerSkill = true): Design {
  const [skills, items] = [skillsOf(others), itemsOf(others)]
  const layout = new Layout()
  const bias = layout.block('bias', 1)
  const student = layout.block('student', others.length)
  const item = layout.block('item', items.size)
  const beta = layout.block('skill', skills.size)
  const windows = layout.block('window', (isPerSkill ? skills.size : 1) * 2 * WINDOWS.length)
  return {
    layout,
    follow(place) {
      const history = new Map<string, Tried[]>()
      return {
        describe(step: Step) {
          const features = new SparseFeatures()
          features.put(bias, 1)
          if (place !== null) features.put(student + place, 1)
          const known = items.place(step.itemId)
          if (known !== undefined) features.put(item + known, 1)
          for (const skill of step.skills) {
            const at = skills.place(skill)
            if (at !== undefined) features.put(beta + at, 1)
            const group = isPerSkill ? at : 0
            if (group === undefined) continue
            const from = windows + group * 2 * WINDOWS.length
            for (const [index, log] of logCounts(history.get(skill) ?? [], step, skill).entries())
              features.put(from + index, log)
          }
          return features
        },
        learn({ skills: tried, isRight, shownAt }: Step) {
          for (const skill of tried)
            history.set(skill, [...(history.get(skill) ?? []), { at: shownAt, isRight }])
        },
      }
    },
  }
}

/** By step and skill; a student's past is the same whoever else a model is fitted on. */
const counted = new WeakMap<Step, Map<string, readonly number[]>>()

/** ln(1 + how often it went right) and of how often it was tried, window by window. */
function logCounts(history: readonly Tried[], step: Step, skill: string): readonly number[] {
  const known = counted.get(step) ?? new Map<string, readonly number[]>()
  counted.set(step, known)
  const before = known.get(skill)
  if (before !== undefined) return before
  const logs = WINDOWS.flatMap((length) => {
    const tried = history.filter(({ at }) => step.shownAt - at <= length)
    return [Math.log(1 + tried.filter(({ isRight }) => isRight).length), Math.log(1 + tried.length)]
  })
  known.set(skill, logs)
  return logs
}
