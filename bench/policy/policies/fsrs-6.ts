import type { FSRSState } from 'ts-fsrs'
import type { StudyDay } from '@/lib/scheduling'
import { FIRST_FIT, FIT_GROWTH } from '@/lib/fitting/when'
import { parametersFittedTo } from './fitting'
import { FsrsMemory, type DayAnswer } from './fsrs-memory'
import { nothingToPrepare, type Policy, type PolicyAnswer } from './policy'
import { ordered, type Order } from './queue-order'

/** FSRS-6 in one of its variants. */
export interface Fsrs6Variant {
  readonly retention: number
  readonly order: Order
  /** Refitted to the learner's own answers as they grow, or left at the defaults. */
  readonly isFitted: boolean
}

interface Card {
  readonly cardId: string
  readonly history: DayAnswer[]
  state: FSRSState | null
  dueDay: StudyDay
}

/** FSRS-6: due at the desired retention, oldest due day first. New parameters move no date that was given. */
export function fsrs6Policy({ retention, order, isFitted }: Fsrs6Variant): Policy {
  const cards = new Map<string, Card>()
  let memory = new FsrsMemory()
  let reviews = 0
  let nextFit = FIRST_FIT

  const refit = async () => {
    if (reviews < nextFit) return
    nextFit = Math.ceil(reviews * FIT_GROWTH)
    const parameters = await parametersFittedTo([...cards.values()].map(({ history }) => history))
    if (parameters === null) return
    memory = new FsrsMemory(parameters)
    for (const card of cards.values()) card.state = memory.replayed(card.history)
  }

  const answer = ({ cardId, day, grade }: PolicyAnswer) => {
    const card = cards.get(cardId) ?? { cardId, history: [], state: null, dueDay: day }
    cards.set(cardId, card)
    const delta = day - (card.history.at(-1)?.day ?? day)
    if (delta > 0) reviews++
    card.history.push({ day, grade })
    card.state = memory.after(card.state, delta, grade)
    card.dueDay = grade === 1 ? day : day + memory.wholeDays(card.state, retention)
  }

  return {
    retention,
    prepare: isFitted ? refit : nothingToPrepare,
    plan: ({ day, fresh }) =>
      ordered(
        [...cards.values()].filter(({ dueDay }) => dueDay <= day),
        fresh,
        day,
        order,
      ),
    answer,
  }
}
