import { Timer } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { FocusTodayDto } from '@/lib/contracts/focus'
import { BLOCK_MINUTES } from '@/lib/focus/block'
import { sprint } from '@/lib/words/sprint'
import { today as words } from '@/lib/words/today'

const RATINGS = [1, 2, 3, 4, 5]
const LENGTHS = [10, 15, 25, 40, 60]

/** A short block of work on one thing, for whoever finds it hard to begin. Their dread is asked only with consent. */
export function HardToBegin({ focus: { recordsDread, starting } }: { readonly focus: FocusTodayDto }) {
  return (
    <Sheet title={words.begin.title}>
      <p className="note mt-1">
        {recordsDread ? words.begin.text(BLOCK_MINUTES.usual) : words.begin.anyLength}
      </p>
      {starting !== null && (
        <p className="mt-2">
          {words.begin.soFar(starting.last.dread, starting.last.felt, starting.better, starting.blocks)}
        </p>
      )}
      <form action="/focus" className="mt-4 flex flex-wrap items-end gap-4">
        {recordsDread ? (
          <SegmentedChoice
            className="min-w-0 flex-1 basis-80"
            name="dread"
            legend={words.begin.dread}
            note={words.begin.dreadNote}
            segments={RATINGS.map((value) => ({ value, label: value }))}
          />
        ) : (
          <SegmentedChoice
            className="min-w-0 flex-1 basis-80"
            name="minutes"
            legend={words.begin.minutes}
            segments={LENGTHS.map((value) => ({ value, label: value }))}
            defaultValue={BLOCK_MINUTES.usual}
          />
        )}
        <Button type="submit" variant="secondary" className="min-h-14 max-md:w-full" icon={<Timer />}>
          {words.begin.start}
        </Button>
      </form>
      <TextLink className="mt-2 text-sm" href="/sprint">
        {sprint.instead}
      </TextLink>
    </Sheet>
  )
}
