import type { ReactNode } from 'react'
import { SurpriseChip } from '@/components/ui/Surprise'
import { studyDone } from '@/lib/words/study-done'
import type { Summary } from './summary'

const words = studyDone

interface DoneSheetProps {
  readonly title: string
  readonly children: ReactNode
}

function DoneSheet({ title, children }: DoneSheetProps) {
  return (
    <section className="sheet p-5" aria-label={title}>
      <h2 className="h-sect">{title}</h2>
      {children}
    </section>
  )
}

/** The cards furthest below their prediction. */
export function WorthAnotherLook({ summary: { worth, worthRecalled } }: { readonly summary: Summary }) {
  return (
    <DoneSheet title={words.another.title}>
      {worth.length > 0 && (
        <ul className="mt-2">
          {worth.map(({ cardId, title, points }) => (
            <li
              key={cardId}
              className="flex items-center justify-between gap-3 border-border py-2.5 not-first:border-t"
            >
              <span className="min-w-0 wrap-anywhere">{title}</span>
              <SurpriseChip points={points ?? 0} />
            </li>
          ))}
        </ul>
      )}
      <p className="note mt-2">{afterwards(worth.length, worthRecalled)}</p>
    </DoneSheet>
  )
}

function afterwards(cards: number, recalledLater: number): string {
  if (cards === 0) return words.another.none
  return recalledLater === cards ? words.another.recalledLater(cards) : words.another.stillOpen
}

/** Which way the dates moved, against what a plain good answer would have brought. */
export function Moves({ summary: { moves } }: { readonly summary: Summary }) {
  const rows = [
    [words.moves.sooner, moves.sooner],
    [words.moves.about, moves.about],
    [words.moves.later, moves.later],
  ] as const
  return (
    <DoneSheet title={words.moves.title}>
      <dl className="mt-2">
        {rows.map(([label, cards]) => (
          <div key={label} className="flex justify-between gap-3 border-border py-2.5 not-first:border-t">
            <dt>{label}</dt>
            <dd className="figure-num">{words.moves.cards(cards)}</dd>
          </div>
        ))}
      </dl>
      <p className="note mt-2">{words.moves.explained}</p>
    </DoneSheet>
  )
}

interface TomorrowProps {
  readonly summary: Summary
  /** Study day of the sitting. */
  readonly today: number
}

/** What comes back tomorrow: minutes, and never more of them than the learner sets aside. */
export function Tomorrow({ summary: { tomorrow }, today }: TomorrowProps) {
  return (
    <DoneSheet title={words.ahead.title}>
      <p className="mt-2">{tomorrowSentence(tomorrow, today)}</p>
    </DoneSheet>
  )
}

function tomorrowSentence(
  { cards, minutes, isFull, minutesPerDay, nextDueDay }: Summary['tomorrow'],
  today: number,
) {
  if (minutesPerDay === 0) return words.ahead.off
  if (isFull) return words.ahead.full(minutesPerDay)
  if (cards > 0) return words.ahead.text(cards, minutes)
  return nextDueDay === null ? words.ahead.none : `${words.ahead.none} ${words.ahead.next(nextDueDay, today)}`
}

/** The learner's own predictions and Spindle's, once there are enough to say anything. */
export function Guesses({ summary: { guesses } }: { readonly summary: Summary }) {
  if (guesses === null) return null
  return (
    <DoneSheet title={words.guesses.title}>
      <p className="mt-2">{words.guesses.text(guesses.count, guesses.own, guesses.model)}</p>
    </DoneSheet>
  )
}
