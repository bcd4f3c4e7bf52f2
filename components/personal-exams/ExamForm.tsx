'use client'

import { useRouter } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Check, Field, FieldError, Select } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { deckLabel } from '@/lib/content/deck-path'
import { LIMITS } from '@/lib/contracts/limits'
import type { ExamChoicesDto, SetExamInput } from '@/lib/contracts/personal-exams'
import { EARLY_AIM, EARLY_AIMS } from '@/lib/planning'
import { isoDay, percentage } from '@/lib/words/format'
import { personalExams } from '@/lib/words/personal-exams'
import type { KeepExam } from './exam-actions'
import { factsIn, OWN_AIM, problemSentence, sentenceFor, type Problem } from './exam-form'

const words = personalExams.form
const TAGS_SHOWN = 12

interface ExamFormProps {
  readonly choices: ExamChoicesDto
  /** What stands; null for a new one. */
  readonly exam: { readonly examId: string; readonly facts: SetExamInput } | null
  readonly keep: KeepExam
}

/** Sets an exam, or changes one. */
export function ExamForm({ choices, exam, keep }: ExamFormProps) {
  const router = useRouter()
  const { answer, pending, form } = useServerForm(async (data) => {
    const given = factsIn(data)
    const kept = await reach(() => keep(exam === null ? given : { ...given, examId: exam.examId }))
    if (kept.ok) router.push(`/exams/${kept.value.examId}`)
    return kept
  })
  const problem = answer === null || answer.ok ? null : answer.error
  const isBusy = pending || answer?.ok === true
  return (
    <Sheet>
      <form {...form} className="grid gap-5">
        {problem !== null && problem.code !== 'invalid' && problem.code !== 'no-day' && (
          <Callout tone="error" focusable>
            {problemSentence(problem)}
          </Callout>
        )}
        <ExamFigures choices={choices} facts={exam?.facts ?? null} problem={problem} />
        <DecksOfExam choices={choices} chosen={exam?.facts.deckIds ?? []} problem={problem} />
        <Field
          name="tags"
          label={words.tags}
          hint={tagsHint(choices.tags)}
          defaultValue={exam?.facts.tags.join(', ') ?? ''}
          error={sentenceFor(problem, 'tags')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={isBusy ? words.saving : undefined}>
            {exam === null ? words.save : words.saveChange}
          </Button>
          <ButtonLink variant="quiet" href={exam === null ? '/exams' : `/exams/${exam.examId}`}>
            {words.cancel}
          </ButtonLink>
        </div>
      </form>
    </Sheet>
  )
}

interface PartProps {
  readonly choices: ExamChoicesDto
  readonly problem: Problem | null
}

function ExamFigures({ choices, facts, problem }: PartProps & { readonly facts: SetExamInput | null }) {
  const { today, minutesPerDay, retention } = choices
  const { desiredRetention, minutesPerDay: minutes, personalExam } = LIMITS
  const earlyAim = facts === null ? EARLY_AIM : facts.earlyAim
  return (
    <>
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        defaultValue={facts?.name ?? ''}
        maxLength={personalExam.name}
        required
        error={sentenceFor(problem, 'name')}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          name="examDay"
          type="date"
          label={words.day}
          min={isoDay(today + 1)}
          max={isoDay(today + personalExam.daysAhead)}
          defaultValue={facts === null ? '' : isoDay(facts.examDay)}
          required
          error={sentenceFor(problem, 'examDay')}
        />
        <Field
          name="target"
          type="number"
          inputMode="numeric"
          label={words.target}
          hint={words.targetHint}
          min={percentage(desiredRetention.least)}
          max={percentage(desiredRetention.most)}
          step={1}
          defaultValue={percentage(facts?.target ?? retention)}
          required
          error={sentenceFor(problem, 'target')}
        />
      </div>
      <Field
        name="minutesPerDay"
        type="number"
        inputMode="numeric"
        label={words.minutes}
        hint={words.minutesHint(minutesPerDay)}
        min={minutes.least}
        max={minutes.most}
        step={1}
        defaultValue={facts?.minutesPerDay ?? ''}
        error={sentenceFor(problem, 'minutesPerDay')}
      />
      <Select
        name="earlyAim"
        label={words.earlyAim}
        hint={words.earlyAimHint}
        options={aimOptions(earlyAim)}
        defaultValue={aimValue(earlyAim)}
        error={sentenceFor(problem, 'earlyAim')}
      />
    </>
  )
}

function DecksOfExam({ choices, chosen, problem }: PartProps & { readonly chosen: readonly string[] }) {
  const error = sentenceFor(problem, 'about') ?? sentenceFor(problem, 'deckIds')
  // A deck that was put away since it was chosen belongs to the exam still.
  const listed = new Set(choices.decks.map(({ deckId }) => deckId))
  const away = chosen.filter((deckId) => !listed.has(deckId))
  return (
    <fieldset
      aria-describedby={error ? 'decks-problem' : undefined}
      tabIndex={error ? -1 : undefined}
      data-problem={error ? '' : undefined}
    >
      <legend className="label">{words.decks}</legend>
      <p className="note">{choices.decks.length === 0 ? words.noDecks : words.decksHint}</p>
      {choices.decks.length > 0 && (
        <div className="well mt-2 max-h-80 overflow-y-auto px-4 py-1">
          {choices.decks.map(({ deckId, name }) => (
            <Check
              key={deckId}
              name="deckIds"
              value={deckId}
              label={<span className="wrap-anywhere">{deckLabel(name)}</span>}
              defaultChecked={chosen.includes(deckId)}
            />
          ))}
        </div>
      )}
      {away.map((deckId) => (
        <input key={deckId} type="hidden" name="deckIds" value={deckId} />
      ))}
      {error && <FieldError id="decks-problem">{error}</FieldError>}
    </fieldset>
  )
}

const aimValue = (aim: number | null): string => (aim === null ? OWN_AIM : String(aim))

/** The aims to choose from, one that was chosen elsewhere among them. */
const aimOptions = (chosen: number | null) =>
  [...new Set([...EARLY_AIMS, chosen, null])].map((aim) => ({
    value: aimValue(aim),
    label: words.earlyAimChoice(aim),
  }))

const tagsHint = (tags: readonly string[]): string =>
  tags.length === 0 || tags.length > TAGS_SHOWN
    ? words.tagsHint
    : `${words.tagsHint} ${words.tagsKnown(tags)}`
