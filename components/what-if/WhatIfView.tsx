'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import type { SaveSettings } from '@/components/settings/SettingsPart'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { WhatIfDto } from '@/lib/contracts/what-if'
import { presets as presetsOf, type Choice, type Collection, type FutureRequest } from '@/lib/planning'
import { daysAhead } from '@/lib/scheduling'
import { personalExams } from '@/lib/words/personal-exams'
import { whatIf as words } from '@/lib/words/what-if'
import { FuturesTable } from './FuturesTable'
import { OwnChoice } from './OwnChoice'
import { UntilDay } from './UntilDay'
import { useFutures, useFuturesWorker } from './use-futures'

/** Three months are looked ahead at first, and a year at most. */
const DAYS = 90
const DAYS_MOST = 366

interface WhatIfViewProps {
  readonly whatIf: WhatIfDto & { readonly collection: Collection }
  /** What is tried first. */
  readonly first: Choice
  readonly save: SaveSettings
}

/** Several futures side by side, and one of the learner's own choosing. */
export function WhatIfView({
  whatIf: { collection, choice: before, days: dayShares, today, seed },
  first,
  save,
}: WhatIfViewProps) {
  const [choice, setChoice] = useState(first)
  const [days, setDays] = useState(DAYS)
  const tried = useDeferredValue(choice)
  const work = useFuturesWorker()
  const presets = useMemo(() => presetsOf(before), [before])
  const lived = useMemo(
    () => ({ collection, days, seed, ...daysAhead(dayShares, today, days) }),
    [collection, days, seed, dayShares, today],
  )
  const others = useMemo(
    () => presets.map(({ choice: offered }) => ({ ...lived, choice: offered })),
    [presets, lived],
  )
  const own = useMemo((): readonly FutureRequest[] => [{ ...lived, choice: tried }], [lived, tried])
  const futures = useFutures(work, others)
  const ownFuture = useFutures(work, own)
  const [asNow] = futures.comes ?? []
  const [after] = ownFuture.comes ?? []
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Sheet title={words.futures.title}>
        <UntilDay
          until={today + days}
          first={today + 1}
          last={today + DAYS_MOST}
          choose={(day) => setDays(day - today)}
        />
        <FuturesTable {...{ presets, futures }} />
        <TextLink className="mt-3 inline-block text-sm" href="/exams">
          {personalExams.linkFromWhatIf}
        </TextLink>
      </Sheet>
      <OwnChoice
        {...{ before, choice, save, today }}
        until={today + days}
        try={setChoice}
        comes={asNow === undefined || after === undefined ? null : { before: asNow, after }}
      />
    </div>
  )
}
