import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '@/components/ui/Button'
import type { SittingDto } from '@/lib/contracts/sitting'
import { retentionFor, type CardState, type Futures } from '@/lib/scheduling'
import { common } from '@/lib/words/common'
import { study as words } from '@/lib/words/study'
import { WHY_PANEL } from './Answer'
import type { OnScreen } from './figures'

const DAY_MS = 86_400_000

interface WhyNowProps {
  readonly shown: OnScreen
  readonly sitting: SittingDto
  readonly fixed: Futures
  readonly onClose: () => void
}

/** Why this card is asked now, in one sentence, and what is predicted of it. Beside the column where there is room. */
export function WhyNow({ shown, sitting, fixed, onClose }: WhyNowProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const state = shown.run.cards.get(shown.at.cardId)
  if (state === undefined) return null
  const { prediction } = fixed
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      id={WHY_PANEL}
      className="pop scroll-mb-24 p-4.5 outline-none max-xl:mt-6 xl:absolute xl:top-7 xl:left-full xl:ml-4 xl:w-72"
      aria-labelledby={`${WHY_PANEL}-title`}
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="h-sect" id={`${WHY_PANEL}-title`}>
          {words.why.title}
        </h2>
        <IconButton className="-mt-2.5 -mr-2.5" label={common.action.close} icon={<X />} onClick={onClose} />
      </div>
      <p className="note">{reasonOf(state, shown, sitting.today)}</p>
      {prediction !== null && (
        <>
          <dl className="mt-3 text-sm">
            <div className="flex justify-between border-t border-border py-1.5">
              <dt className="font-semibold">{words.why.prediction}</dt>
              <dd className="figure-num">{words.why.value(prediction.value)}</dd>
            </div>
            <div className="flex justify-between py-1.5 text-muted-foreground">
              <dt>{words.why.band}</dt>
              <dd className="figure-num">{words.why.range(prediction.low, prediction.high)}</dd>
            </div>
          </dl>
          <p className="note mt-2">{words.why.target(retentionFor(sitting.retentions, state.deckId))}</p>
          {shown.sawPrediction && shown.step === null && <p className="note mt-2">{words.why.marked}</p>}
        </>
      )}
    </aside>
  )
}

function reasonOf(state: CardState, { at }: OnScreen, today: number): string {
  switch (state.stage) {
    case 'new':
      return words.why.fresh
    case 'relearning':
      return words.why.relearning(state.memory.lastDay, at.studyDay)
    case 'review': {
      const { lastDay, lastAnsweredAt, intervalDays } = state.memory
      const elapsed = Math.max(0, at.shownAt - lastAnsweredAt) / DAY_MS
      if (state.dueDay > today) return words.why.early(lastDay, at.studyDay, elapsed, state.dueDay)
      return words.why.due(lastDay, at.studyDay, elapsed, intervalDays)
    }
  }
}
