import { useState } from 'react'
import { keepInTab, readInTab } from '@/components/ui/tab-storage'
import type { SittingDto } from '@/lib/contracts/sitting'
import type { Step } from '@/lib/offline/steps'
import { problemsBy } from '@/lib/practice/mix/mix'

interface MixState {
  /** A problem comes before the next card. */
  readonly isDue: boolean
  /** It was done, parked, or could not be had. */
  readonly done: () => void
}

/** When a problem comes among the cards of a sitting. How many came is kept for the tab, so that a reload repeats none. */
export function useMix({ sittingId, mix }: SittingDto, steps: readonly Step[]): MixState {
  const key = `spindle-problems-${sittingId}`
  const [shown, setShown] = useState(() => Number(readInTab(key) ?? 0))
  const answers = steps.filter(({ kind }) => kind === 'answer').length
  const isDue = mix !== undefined && problemsBy(mix, answers) > shown
  return {
    isDue,
    done: () => {
      keepInTab(key, String(shown + 1))
      setShown(shown + 1)
    },
  }
}
