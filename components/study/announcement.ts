import { recalled } from '@/lib/scheduling'
import { common } from '@/lib/words/common'
import { study as words } from '@/lib/words/study'
import type { StudyView } from './controller'
import { missedLeech } from './leech'

/** What a screen reader hears of the last press, once: the surprise of an answer, what is missed often, or that a card was put off. */
export function announcementOf({ state, notice }: StudyView): string {
  switch (notice) {
    case null:
      return ''
    case 'parked':
      return words.act.parked
    case 'set-aside':
      return words.act.wasSetAside
    case 'undone':
      return words.act.undone
    case 'edited':
      return words.edit.saved
    case 'answered': {
      const step = state.run.steps.at(-1)
      if (step?.kind !== 'answer') return ''
      const figures = state.served.get(step.eventId) ?? step.served
      if (figures === null) return words.bar.lastUnpredicted(recalled(step.grade))
      const surprise = common.surprise.spoken(figures.value, recalled(step.grade))
      const leech = missedLeech(state.run)
      return leech === null ? surprise : `${surprise}. ${words.leech.text(leech.lapses, leech.reps)}`
    }
  }
}
