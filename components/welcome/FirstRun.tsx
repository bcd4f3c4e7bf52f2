'use client'

import { FileDown, PenLine } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field } from '@/components/ui/Field'
import { fieldText, reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { StarterDeckDto } from '@/lib/contracts/decks'
import { LIMITS } from '@/lib/contracts/limits'
import type { StarterSetDto } from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'
import type { SettingsDto } from '@/lib/contracts/settings'
import type { BeginInput, BeginProblem, Begun } from '@/lib/contracts/welcome'
import { ankiWizard } from '@/lib/words/anki-wizard'
import { settings as settingsWords } from '@/lib/words/settings'
import { welcome as words } from '@/lib/words/welcome'
import { choiceIn, placeOf, sent } from './first-run'
import { Offers, type OfferButton } from './Offers'

interface FirstRunProps {
  readonly settings: Pick<SettingsDto, 'minutesPerDay' | 'zone' | 'dayStartMinute'>
  readonly decks: readonly StarterDeckDto[]
  readonly sets: readonly StarterSetDto[]
  readonly begin: (input: BeginInput) => Promise<Result<Begun, BeginProblem>>
}

const { least, most } = LIMITS.minutesPerDay

/** Minutes a day and something to learn: each button saves both and leads to the first card. */
export function FirstRun({ settings, decks, sets, begin }: FirstRunProps) {
  const router = useRouter()
  const [chosen, setChosen] = useState<string | null>(null)
  const { answer, pending, form } = useServerForm(async (data) => {
    const value = fieldText(data, 'begin')
    setChosen(value)
    const minutesPerDay = wholeNumber(fieldText(data, 'minutesPerDay'))
    const begun = await reach(() => begin({ minutesPerDay, choice: choiceIn(value) }))
    if (begun.ok) router.push(placeOf(begun.value))
    return begun
  })
  const problem = answer !== null && !answer.ok ? answer.error : null
  const isBusy = pending || answer?.ok === true
  const button = (value: string): OfferButton => ({
    type: 'submit',
    name: 'begin',
    value,
    busy: isBusy && chosen === value ? words.beginning : undefined,
  })
  return (
    <form {...form} className="mt-6 grid gap-6">
      {problem !== null && problem.code !== 'minutes' && (
        <Callout tone="error" focusable>
          {sentence(problem)}
        </Callout>
      )}
      <Minutes settings={settings} isRefused={problem?.code === 'minutes'} />
      <Offers
        title={words.decks.title}
        offers={decks.map(({ slug, name, description, notes }) => ({
          ...{ name, description, size: words.decks.notes(notes) },
          button: button(sent({ kind: 'deck', slug })),
        }))}
      />
      <Offers
        title={words.sets.title}
        text={words.sets.text}
        offers={sets.map(({ slug, name, description, problems }) => ({
          ...{ name, description, size: words.sets.problems(problems) },
          button: button(sent({ kind: 'set', slug })),
        }))}
      />
      <OwnWays write={button('own')} bring={button('import')} bringAnki={button('anki')} />
      <div>
        <Button {...button('later')} variant="quiet" className="-ml-3">
          {words.later}
        </Button>
      </div>
    </form>
  )
}

interface MinutesProps {
  readonly settings: FirstRunProps['settings']
  readonly isRefused: boolean
}

const Minutes = ({ settings, isRefused }: MinutesProps) => (
  <Sheet>
    <Field
      className="max-w-90"
      name="minutesPerDay"
      inputMode="numeric"
      label={settingsWords.minutes.label}
      hint={settingsWords.minutes.hint}
      defaultValue={settings.minutesPerDay}
      maxLength={String(most).length}
      onKeyDown={staysHere}
      error={isRefused ? settingsWords.problem.minutes(least, most) : undefined}
    />
    <p className="note mt-3">{words.day(settings.dayStartMinute, settings.zone)}</p>
  </Sheet>
)

interface OwnWaysProps {
  readonly write: OfferButton
  readonly bring: OfferButton
  readonly bringAnki: OfferButton
}

const OwnWays = ({ write, bring, bringAnki }: OwnWaysProps) => (
  <Sheet title={words.own.title}>
    <p className="note mt-1">{words.own.text}</p>
    <div className="mt-4 flex flex-wrap gap-3">
      <Button {...write} icon={<PenLine />}>
        {words.own.write}
      </Button>
      <Button {...bring} icon={<FileDown />}>
        {words.own.import}
      </Button>
      <Button {...bringAnki} icon={<FileDown />}>
        {ankiWizard.bring}
      </Button>
    </div>
  </Sheet>
)

/** Enter in the field of the minutes would press the first button of the form, which nobody chose. */
function staysHere(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

const wholeNumber = (typed: string): number => (/^\d+$/.test(typed) ? Number(typed) : Number.NaN)

function sentence(problem: BeginProblem | Unreachable): string {
  if (problem.code === 'signed-out') return words.problem.signedOut
  return problem.code === 'not-found' ? words.problem.gone : words.problem.unreachable
}
