import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { ClassDeckDto, FromClassDto, ShortDto } from '@/lib/contracts/from-classes'
import { fromClasses as words } from '@/lib/words/from-classes'

/** What the learner's classes ask: each with its dates, what today's plan holds of it, and what the minutes do not. */
export function FromClasses({ assigned }: { readonly assigned: readonly FromClassDto[] }) {
  if (assigned.length === 0) return null
  return (
    <Sheet title={words.title}>
      <ul className="mt-2 grid">
        {assigned.map((each) => (
          <li key={each.assignmentId} className="border-t border-border py-3 first:border-0 last:pb-0">
            <Assignment assigned={each} />
          </li>
        ))}
      </ul>
      {assigned.some(({ deck }) => deck?.short != null) && (
        <TextLink className="mt-1 text-sm" href="/settings#day">
          {words.short.change}
        </TextLink>
      )}
    </Sheet>
  )
}

function Assignment({ assigned }: { readonly assigned: FromClassDto }) {
  const { classId, assignmentId, name, isStarted, kind, deck, today } = assigned
  const href = `/classes/${classId}/assignments/${assignmentId}`
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
        {isStarted ? (
          <TextLink className="-mt-2.5" href={href}>
            {name}
          </TextLink>
        ) : (
          <p className="font-medium">{name}</p>
        )}
        <p className="note tnum">{words.dates(dates(assigned))}</p>
        {isStarted && kind === 'deck' && <p className="note tnum">{standing(deck)}</p>}
      </div>
      {!isStarted && (
        <ButtonLink variant="secondary" href={href} aria-label={words.spokenSee(name)}>
          {words.see}
        </ButtonLink>
      )}
      {deck?.short != null && (
        <p className="max-w-measure basis-full text-sm tnum">{sentence(deck.short, today)}</p>
      )}
    </div>
  )
}

function dates({ className, today, dueOn, lateUntil, examOn }: FromClassDto): string[] {
  return [
    className,
    dueOn < today ? words.wasDue(dueOn, today) : words.due(dueOn, today),
    ...(lateUntil === null ? [] : [words.counts(lateUntil, today)]),
    ...(examOn === null ? [] : [words.exam(examOn, today)]),
  ]
}

function standing(deck: ClassDeckDto | null): string {
  if (deck === null) return words.notInUse
  if (deck.newToday + deck.earlyToday > 0) return words.planned(deck.newToday, deck.earlyToday)
  return deck.fresh === 0 ? words.allMet : words.someLeft(deck.fresh)
}

function sentence({ minutesPerDay, by, minutesNeeded, what }: ShortDto, today: number): string {
  const { short } = words
  if (what.kind === 'cards') {
    const rest = minutesNeeded === null ? short.tooFewDays : short.allCards(minutesNeeded)
    return short.cards(minutesPerDay, what, by, today) + rest
  }
  const rest = minutesNeeded === null ? short.tooFewDays : short.target(what.target, minutesNeeded)
  return short.recall(minutesPerDay, what.recall, by, today) + rest
}
