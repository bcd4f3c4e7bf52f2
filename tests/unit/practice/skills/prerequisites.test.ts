import { expect, it } from 'vitest'
import { refreshed } from '@/lib/practice/skills/prerequisites'
import { initialSkillModel, learnStep } from '@/lib/practice/skills/skill-model'

const learned = learnStep(
  initialSkillModel(),
  { itemId: 'p/1', problemId: 'p', chain: 'round', skills: ['expand'] },
  { at: 1000, day: 0 },
  { isRight: true, isHinted: false, counts: true, durationMs: null },
).model

it('halves the time since what a skill builds on was exercised, and moves nothing else', () => {
  const model = refreshed(learned, ['expand'], 5000)
  expect(model.skills['expand']).toEqual({ ...learned.skills['expand'], exercisedAt: 3000 })
  expect(model.belief).toBe(learned.belief)
})

it('leaves alone what was never met or was exercised since', () => {
  expect(refreshed(learned, ['collect', 'constructor'], 5000)).toBe(learned)
  expect(refreshed(learned, ['expand'], 1000)).toBe(learned)
})
