import { err, ok, type Result } from '@/lib/contracts/result'
import type { Step } from '../problem/problem'
import type { Skill } from '../problem/skill'
import { TEMPLATE_LIMITS } from '../template/template'
import { compareFormulas } from './check-formula'
import { soleFormula, typedAnswer, type AnswerContext, type ReadTyped } from './oatutor-answer'
import { choiceOf } from './oatutor-choice'
import { hintsOf } from './oatutor-hints'
import type { OatutorProblem, OatutorStep } from './oatutor-item'
import { skillOf, skillsOf, slugOf } from './oatutor-skills'
import { formulasOf, formulaText, markdownOf, plainOf } from './oatutor-text'
import type { ImportNote, ImportRefusal } from './outcome'
import { texFormula } from './tex-formula'

export interface ReadStep {
  readonly step: Step
  readonly skills: readonly Skill[]
  readonly notes: readonly ImportNote[]
}

/** A step of the pool as one of ours; `number` counts from 1. */
export function stepOf(
  raw: OatutorStep,
  problem: OatutorProblem,
  number: number,
): Result<ReadStep, ImportRefusal> {
  const answers = raw.answers.filter((answer) => plainOf(answer) !== '')
  const [first] = answers
  if (first === undefined) return err({ code: 'no-answer', step: number })
  const context = contextOf(raw, problem)
  const wrong = differingAnswer(raw, context.instructions, first)
  if (wrong !== null) return err({ code: 'answer-differs', step: number, answer: wrong })
  const answer = answerOf(raw, answers, context, number)
  if (!answer.ok) return answer
  const { hints, cut } = hintsOf(raw.hints, first)
  const ask = [markdownOf(raw.title), markdownOf(raw.body)].filter((text) => text !== '').join('\n\n')
  const full = [ask, answer.value.suffix].filter((text) => text !== '').join(' ')
  if (full.length > TEMPLATE_LIMITS.textChars) {
    return err({ code: 'too-long', step: number, most: TEMPLATE_LIMITS.textChars })
  }
  const skills = skillsFor(raw, problem)
  const kept = skills.slice(0, TEMPLATE_LIMITS.skillsOfStep)
  const notes: ImportNote[] = [...answer.value.notes]
  if (cut) notes.push({ code: 'hints-cut', step: number })
  if (kept.length < skills.length) {
    notes.push({ code: 'skills-left-out', step: number, most: TEMPLATE_LIMITS.skillsOfStep })
  }
  return ok({
    step: {
      id: slugOf(raw.id) ?? `step-${number}`,
      ask: full,
      skills: kept.map(({ slug }) => slug),
      answer: answer.value.answer,
      hints,
    },
    skills: kept,
    notes,
  })
}

function answerOf(
  raw: OatutorStep,
  answers: readonly string[],
  context: AnswerContext,
  step: number,
): Result<ReadTyped & { readonly notes: readonly ImportNote[] }, ImportRefusal> {
  if (raw.choices.length > 0) {
    const choice = choiceOf(raw.choices, answers, step)
    if (!choice.ok) return choice
    if (choice.value !== null) {
      const { answer, alike } = choice.value
      const notes: ImportNote[] = alike === 0 ? [] : [{ code: 'choices-alike', step, choices: alike }]
      return ok({ answer, suffix: '', notes })
    }
  }
  const typed = typedAnswer(answers, context)
  const { type } = typed.answer
  if (type === 'free-text') return ok({ ...typed, notes: [{ code: 'self-graded', step }] })
  return ok({ ...typed, notes: type === 'short-text' ? [{ code: 'as-text', step }] : [] })
}

/** Courses whose numbers are measured. */
const MEASURED = /\b(?:physics|chemistry)\b/i

function contextOf(raw: OatutorStep, problem: OatutorProblem): AnswerContext {
  const asks = [raw.title, raw.body]
  const instructions = [...asks, problem.title, problem.body].map(plainOf).join(' ').toLowerCase()
  return {
    instructions,
    formulas: [...new Set(asks.flatMap(formulasOf))].flatMap((tex) => texFormula(tex) ?? []),
    isMeasured: MEASURED.test(problem.courseName),
  }
}

/** The answer, where the step is a formula to be simplified and the answer is not equal to it. */
function differingAnswer(raw: OatutorStep, instructions: string, answer: string): string | null {
  const asked = soleFormula([raw.title, raw.body].filter((text) => text.trim() !== '').join(' '))
  if (raw.choices.length > 0 || asked === null || !/\bsimplif/.test(instructions)) return null
  if (asked.letters.includes('i') || /\bequation|\bsolve\b/.test(instructions)) return null
  const given = texFormula(formulaText(answer) ?? '')
  if (given === null || given.letters.join() !== asked.letters.join()) return null
  const isOther = compareFormulas(asked, given) === 'different' && !isRoundedAnswer(instructions)
  return isOther ? plainOf(answer) : null
}

const isRoundedAnswer = (instructions: string): boolean =>
  /\bround|\bnearest\b|\bapproximat/.test(instructions)

/** The step's skills; where it names none, its lesson is one. */
function skillsFor(raw: OatutorStep, { lesson, title, id }: OatutorProblem): readonly Skill[] {
  const named = skillsOf(raw.skills)
  if (named.length > 0) return named
  const lessonSkill = [lesson, title, id]
    .map((text) => skillOf(plainOf(text)))
    .find((skill) => skill !== null)
  return [lessonSkill ?? { slug: 'other', name: 'Other', prerequisites: [] }]
}
