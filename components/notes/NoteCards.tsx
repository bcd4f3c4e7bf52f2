'use client'

import { useState, useTransition } from 'react'
import { cardStanding } from '@/components/decks/note-standing'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach, type Unreachable } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { NoteDto } from '@/lib/contracts/decks'
import { isLeech } from '@/lib/scheduling'
import type { DayChoice } from '@/lib/scheduling/day-choice'
import { notes as words } from '@/lib/words/notes'
import { why } from '@/lib/words/why'
import type { NoteActions } from './note-actions'
import { cardProblemSentence, type CardProblem } from './note-problem'

type NoteCard = NoteDto['cards'][number]

interface NoteCardsProps {
  readonly note: NoteDto
  /** Study day. */
  readonly today: number
  /** Among which days the dates of some of them were chosen, by card. */
  readonly choices: Readonly<Record<string, DayChoice>>
  readonly setShelf: NoteActions['setShelf']
}

/** The cards a note makes: where each stands, and a way to set it aside. */
export function NoteCards({ note, today, choices, setShelf }: NoteCardsProps) {
  const cards = note.cards.filter((card) => card.shelf !== 'removed')
  if (cards.length === 0) return null
  return (
    <Sheet title={words.cards.title(cards.length)}>
      <ul className="mt-2 grid">
        {cards.map((card) => (
          <CardRow
            key={card.cardId}
            card={card}
            name={cardName(note, card.ordinal)}
            today={today}
            choice={choices[card.cardId] ?? null}
            setShelf={setShelf}
          />
        ))}
      </ul>
    </Sheet>
  )
}

interface CardRowProps {
  readonly card: NoteCard
  readonly name: string
  readonly today: number
  readonly choice: DayChoice | null
  readonly setShelf: NoteActions['setShelf']
}

function CardRow({ card, name, today, choice, setShelf }: CardRowProps) {
  const [problem, setProblem] = useState<CardProblem | Unreachable | null>(null)
  const [pending, startTransition] = useTransition()
  const isAside = card.shelf === 'suspended'
  const change = () =>
    startTransition(async () => {
      const changed = await reach(() =>
        setShelf({ cardId: card.cardId, shelf: isAside ? 'active' : 'suspended' }),
      )
      setProblem(changed.ok ? null : changed.error)
    })
  const busy = isAside ? words.cards.takingBack : words.cards.settingAside
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-t border-border py-2 first:border-0">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{name}</p>
        <p className="note tnum" role="status">
          {cardStanding(card, today)}
        </p>
        {!isAside && choice !== null && choice.day > today && (
          <p className="note">{why.standing(choice, today)}</p>
        )}
        {!isAside && isLeech(card) && <p className="note">{words.cards.leech(card.lapses, card.reps)}</p>}
      </div>
      <Button
        variant="quiet"
        busy={pending ? busy : undefined}
        aria-label={isAside ? words.cards.spokenTakeBack(name) : words.cards.spokenSetAside(name)}
        onClick={change}
      >
        {isAside ? words.cards.takeBack : words.cards.setAside}
      </Button>
      <div role="alert" className="w-full">
        {problem && <FieldError id={`${card.cardId}-problem`}>{cardProblemSentence(problem)}</FieldError>}
      </div>
    </li>
  )
}

function cardName({ kind, fields: { type } }: NoteDto, ordinal: number): string {
  if (kind === 'cloze' || type?.isCloze === true) return words.cards.gap(ordinal)
  if (kind === 'image-occlusion') return words.cards.part(ordinal)
  if (kind === 'custom') return type?.templates[ordinal]?.name ?? words.cards.only
  if (kind !== 'basic-reversed') return words.cards.only
  return ordinal === 0 ? words.cards.forward : words.cards.reverse
}
