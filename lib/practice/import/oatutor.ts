import { err, ok, type Result } from '@/lib/contracts/result'
import type { Skill } from '../problem/skill'
import type { Step } from '../problem/problem'
import { TEMPLATE_LIMITS, type ProblemSource } from '../template/template'
import { attributionOf, isPrivate, readLicence, readSource, type Licence, type Source } from './attribution'
import { needsFigure } from './figure'
import { usableHints } from './oatutor-credit'
import type { OatutorProblem } from './oatutor-item'
import { stepOf } from './oatutor-step'
import { markdownOf, plainOf } from './oatutor-text'
import type { ImportNote, ImportRefusal } from './outcome'
import { withoutLine } from './told-apart'

export interface ImportedProblem {
  readonly problem: ProblemSource
  /** The skills its steps name. */
  readonly skills: readonly Skill[]
  readonly notes: readonly ImportNote[]
}

const TAG_CHARS = 100

/** A problem of OATutor's pools as one of ours, or why it isn't taken over. `docs/problem-sets.md` tells how. */
export function oatutorProblem(raw: OatutorProblem): Result<ImportedProblem, ImportRefusal> {
  const credit = creditOf(raw)
  if (!credit.ok) return credit
  const obstacle = obstacleOf(raw)
  if (obstacle !== null) return err(obstacle)
  const { source, licence } = credit.value
  const statement = statementOf(raw)
  if (statement === '') return err({ code: 'no-statement' })
  if (statement.length > TEMPLATE_LIMITS.textChars) return err(tooLong(null))
  const used: { readonly source: Source; readonly licence: Licence }[] = []
  const steps: Step[] = []
  const skills = new Map<string, Skill>()
  const notes: ImportNote[] = []
  for (const [index, rawStep] of raw.steps.entries()) {
    const hints = usableHints(rawStep.hints, { source, licence }, index + 1)
    const read = stepOf({ ...rawStep, hints: hints.hints }, raw, index + 1)
    if (!read.ok) return read
    used.push(...hints.sources)
    notes.push(...hints.notes, ...read.value.notes)
    steps.push({ ...read.value.step, id: idFor(read.value.step.id, steps) })
    for (const skill of read.value.skills) skills.set(skill.slug, skill)
  }
  const title = titleOf(raw)
  if (title.cut) notes.push({ code: 'name-cut', name: title.text })
  return ok({
    problem: {
      title: title.text,
      tags: tagsOf(raw),
      variables: [],
      constraints: [],
      problem: { statement, grading: 'steps', steps: withOneLine(steps), afterword: '' },
      method: null,
      looksLike: [],
      attribution: attributionOf(source, licence, used),
    },
    skills: [...skills.values()],
    notes,
  })
}

function creditOf(
  raw: OatutorProblem,
): Result<{ readonly source: Source & { readonly url: string }; readonly licence: Licence }, ImportRefusal> {
  const source = readSource(raw.oer)
  if (source === null) return err({ code: 'no-source' })
  const { url } = source
  if (url === null) return err({ code: 'no-source' })
  if (isPrivate(source)) return err({ code: 'private-source', source: source.name })
  const licence = readLicence(raw.license)
  return licence.ok ? ok({ source: { ...source, url }, licence: licence.value }) : licence
}

function obstacleOf(raw: OatutorProblem): ImportRefusal | null {
  if (raw.hasVariables || raw.steps.some(({ hasVariables }) => hasVariables)) return { code: 'variables' }
  if (raw.steps.length === 0) return { code: 'no-steps' }
  if (raw.steps.length > TEMPLATE_LIMITS.steps) {
    return { code: 'too-many-steps', most: TEMPLATE_LIMITS.steps }
  }
  const texts = [
    raw.title,
    raw.body,
    ...raw.steps.flatMap(({ title, body, choices }) => [title, body, ...choices]),
  ]
  return texts.some(needsFigure) ? { code: 'figure' } : null
}

/** What is asked stands in the body, or in the title alone. A title that asks something belongs to it. */
function statementOf({ title, body }: OatutorProblem): string {
  const [heading, text] = [markdownOf(title), markdownOf(body)]
  if (text === '') return heading
  return /[:?]\s*$/.test(title) || title.includes('$$') ? `${heading}\n\n${text}` : text
}

/** The title on one line. One that says nothing by itself, `Find:`, is called by its lesson. */
function titleOf({ title, lesson, id }: OatutorProblem): { readonly text: string; readonly cut: boolean } {
  const plain = plainOf(title).replace(/[\s:.]+$/, '')
  const topic = plainOf(lesson).replace(/^[\d.\s-]+/, '')
  const saysNothing = plain === '' || (!plain.includes(' ') && /:\s*$/.test(title))
  const full = (saysNothing ? topic : plain) || plain || id || '…'
  const cut = full.length > TEMPLATE_LIMITS.titleChars
  return { text: full.slice(0, TEMPLATE_LIMITS.titleChars).trim(), cut }
}

/** Lesson and course. Commas part tags where they are looked for. */
const tagsOf = ({ lesson, courseName }: OatutorProblem): string[] => [
  ...new Set(
    [courseName, lesson]
      .map((text) =>
        plainOf(text)
          .replace(/\s*,\s*/g, ' ')
          .slice(0, TAG_CHARS)
          .trim(),
      )
      .filter((tag) => tag !== ''),
  ),
]

const tooLong = (step: number | null): ImportRefusal => ({
  code: 'too-long',
  step,
  most: TEMPLATE_LIMITS.textChars,
})

/** The name, or one like it that no step before has. */
function idFor(id: string, before: readonly Step[]): string {
  const taken = new Set(before.map((step) => step.id))
  let free = id
  for (let number = before.length + 1; taken.has(free); number++) {
    free = `${id.slice(0, TEMPLATE_LIMITS.slugChars - 4)}-${number}`
  }
  return free
}

/** Lines of one problem are lines of one calculation; here each step is a question of its own. */
function withOneLine(steps: readonly Step[]): readonly Step[] {
  const lines = steps.filter(({ answer }) => answer.type === 'line').length
  return lines < 2 ? steps : steps.map((step) => ({ ...step, answer: withoutLine(step.answer) }))
}
