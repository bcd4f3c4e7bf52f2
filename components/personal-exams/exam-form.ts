import { dayIn } from '@/components/classes/class-form'
import { fieldText, type Unreachable } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type { ExamField, PersonalExamProblem, SetExamInput } from '@/lib/contracts/personal-exams'
import { personalExams } from '@/lib/words/personal-exams'

/** Why an exam was not kept, the browser's own reasons among them. */
export type Problem = PersonalExamProblem | Unreachable

const { problem } = personalExams.form
const { name, decks, tags, daysAhead } = LIMITS.personalExam
const { desiredRetention: retention, minutesPerDay } = LIMITS

/** How the form writes that there is no early aim. */
export const OWN_AIM = 'own'

/** What the form says of an exam; NaN for a number that is none, which the server refuses. */
export function factsIn(data: FormData): SetExamInput {
  const minutes = fieldText(data, 'minutesPerDay')
  return {
    name: fieldText(data, 'name'),
    examDay: dayIn(data, 'examDay'),
    target: fieldText(data, 'target') === '' ? Number.NaN : Number(fieldText(data, 'target')) / 100,
    minutesPerDay: minutes === '' ? null : Number(minutes),
    earlyAim: fieldText(data, 'earlyAim') === OWN_AIM ? null : Number(fieldText(data, 'earlyAim')),
    deckIds: data.getAll('deckIds').filter((deckId) => typeof deckId === 'string'),
    tags: fieldText(data, 'tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  }
}

const SENTENCES: Readonly<Record<ExamField, string>> = {
  name: problem.name(name),
  examDay: problem.day(daysAhead),
  target: problem.target(retention.least, retention.most),
  minutesPerDay: problem.minutes(minutesPerDay.least, minutesPerDay.most),
  earlyAim: problem.earlyAim,
  deckIds: problem.decks(decks),
  tags: problem.tags(tags, LIMITS.tagChars),
  about: problem.about,
}

/** The sentence for a field, where the server refused it. */
export function sentenceFor(found: Problem | null, field: ExamField): string | undefined {
  if (found?.code === 'no-day' && field === 'examDay') return SENTENCES.examDay
  return found?.code === 'invalid' && found.fields.includes(field) ? SENTENCES[field] : undefined
}

/** The sentence above the form, for what no field says. */
export const problemSentence = ({ code }: Problem): string => personalExams.problem[code]
