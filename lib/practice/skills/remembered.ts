import {
  noChain,
  outcomeOf,
  learnerAfter,
  skillAfter,
  type Chain,
  type Evidence,
  type ItemEvidence,
} from './evidence'
import type { Shown } from './features'
import { knownSkill, type SkillModel, type StepOutcome, type StepQuestion } from './model'

/** Steps remembered by name; the one longest unseen is forgotten first. */
const ITEMS = 500

/** Takes a step in as evidence: of its skills, of the learner, of the step itself and of the way through its problem. */
export function remembered(
  model: SkillModel,
  { itemId, problemId, chain, skills }: StepQuestion,
  { at, day }: Shown,
  outcome: StepOutcome & { readonly delta: number },
): SkillModel {
  const evidence: Evidence = { ...outcome, at, day, problemId }
  const known = { ...model.skills }
  for (const skill of skills) known[skill] = skillAfter(knownSkill(model, skill), model.learner, evidence)
  return {
    ...model,
    learner: learnerAfter(model.learner, evidence),
    skills: known,
    items: itemsAfter(model.items, itemId, outcome.isRight),
    chain: chainAfter(model.chain, { chain, skills }, outcome),
  }
}

/** The model on the assumption that a step was right: what comes after it in its problem is predicted from there. */
export const assumedRight = (model: SkillModel, question: StepQuestion): SkillModel => ({
  ...model,
  chain: chainAfter(model.chain, question, { isRight: true, isHinted: false }),
})

function chainAfter(
  before: Chain,
  { chain, skills }: Pick<StepQuestion, 'chain' | 'skills'>,
  { isRight, isHinted }: Pick<StepOutcome, 'isRight' | 'isHinted'>,
): Chain {
  const current = before.key === chain ? before : noChain
  return {
    key: chain,
    steps: current.steps + 1,
    misses: current.misses + (isRight ? 0 : 1),
    previous: { isRight, isHinted, skills },
  }
}

function itemsAfter(
  items: SkillModel['items'],
  itemId: string,
  isRight: boolean,
): ReadonlyMap<string, ItemEvidence> {
  const after = new Map(items)
  const seen = (items.get(itemId)?.seen ?? 0) + 1
  after.delete(itemId)
  after.set(itemId, { seen, last: outcomeOf(isRight) })
  const [oldest] = after.keys()
  if (after.size > ITEMS && oldest !== undefined) after.delete(oldest)
  return after
}
