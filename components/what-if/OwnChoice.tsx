'use client'

import { useRouter } from 'next/navigation'
import type { SaveSettings } from '@/components/settings/SettingsPart'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import { LIMITS } from '@/lib/contracts/limits'
import type { SettingsProblem } from '@/lib/contracts/settings'
import type { Choice, Comes } from '@/lib/planning'
import { whatIf } from '@/lib/words/what-if'
import { ChoiceSlider } from './ChoiceSlider'

const words = whatIf.own
/** Beyond these the sliders would be too coarse; a setting beyond them is kept within reach. */
const MINUTES_SHOWN = 90
const NEW_SHOWN = 60

interface OwnChoiceProps {
  /** As it stands, and as it is tried. */
  readonly before: Choice
  readonly choice: Choice
  readonly try: (choice: Choice) => void
  /** Study days: the one that is looked ahead to, and today. */
  readonly until: number
  readonly today: number
  /** What both come to; null until that is known. */
  readonly comes: { readonly before: Comes; readonly after: Comes } | null
  readonly save: SaveSettings
}

/** A choice of one's own: what it would bring beside the one that stands, and the way to take it. */
export function OwnChoice({ before, choice, try: tryOut, until, today, comes, save }: OwnChoiceProps) {
  const toast = useToast()
  const router = useRouter()
  const { busy, problem, run } = useDeed<'use', SettingsProblem>()
  const isSame = isSameChoice(before, choice)
  const saved = (chosen: Choice, then: () => void): void => {
    const { minutesPerDay, newPerDay, retention } = chosen
    run('use', () => save({ minutesPerDay, newPerDay, desiredRetention: retention }), then)
  }
  const putBack = () =>
    saved(before, () => {
      router.refresh()
      toast({ text: words.undone })
    })
  const use = () =>
    saved(choice, () => {
      router.refresh()
      toast({ text: words.used, undo: putBack })
    })
  return (
    <Sheet title={words.title}>
      <div className="mt-4 grid gap-5">
        <ChoiceSlider
          label={words.minutesPerDay}
          value={choice.minutesPerDay}
          least={LIMITS.minutesPerDay.least}
          most={Math.max(MINUTES_SHOWN, before.minutesPerDay)}
          step={1}
          shown={words.minutes}
          choose={(minutesPerDay) => tryOut({ ...choice, minutesPerDay })}
        />
        <ChoiceSlider
          label={words.newPerDay}
          value={choice.newPerDay}
          least={LIMITS.newPerDay.least}
          most={Math.max(NEW_SHOWN, before.newPerDay)}
          step={1}
          shown={words.cards}
          choose={(newPerDay) => tryOut({ ...choice, newPerDay })}
        />
        <ChoiceSlider
          label={words.retention}
          value={Math.round(choice.retention * 100)}
          least={Math.round(LIMITS.desiredRetention.least * 100)}
          most={Math.round(LIMITS.desiredRetention.most * 100)}
          step={1}
          shown={(percent) => words.percent(percent / 100)}
          choose={(percent) => tryOut({ ...choice, retention: percent / 100 })}
        />
      </div>
      <p role="status" className="mt-5 min-h-12">
        {isSame ? words.same : comes !== null && words.difference(differenceOf(comes), until, today)}
      </p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {words.problem[problem.code]}
        </Callout>
      )}
      <Button
        className="mt-3"
        variant="primary"
        disabled={isSame}
        busy={busy === null ? undefined : words.using}
        onClick={use}
      >
        {words.use}
      </Button>
    </Sheet>
  )
}

const isSameChoice = (a: Choice, b: Choice): boolean =>
  a.minutesPerDay === b.minutesPerDay &&
  a.newPerDay === b.newPerDay &&
  Math.abs(a.retention - b.retention) < 1e-9

const differenceOf = ({ before, after }: { readonly before: Comes; readonly after: Comes }) => ({
  minutes: after.minutes - before.minutes,
  met: after.met - before.met,
  recalled: after.recalled - before.recalled,
})
