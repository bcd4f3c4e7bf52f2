import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { occurring } from '@/lib/content/recall-match'
import type { RecallPoint } from '@/lib/contracts/recall'
import { recall as words } from '@/lib/words/recall'
import { PointRow } from './PointRow'

interface ScorePointsProps {
  readonly points: readonly RecallPoint[]
  readonly text: string
  readonly pending: boolean
  readonly onBack: () => void
  readonly onDone: (had: ReadonlySet<string>) => void
}

/** The key points beside what was written: a guess is ticked, and the learner says what is true. */
export function ScorePoints({ points, text, pending, onBack, onDone }: ScorePointsProps) {
  const guessed = useMemo(() => {
    const found = occurring(
      text,
      points.map(({ expected }) => expected),
    )
    return new Set(points.filter((_, index) => found[index]).map(({ noteId }) => noteId))
  }, [points, text])
  const [had, setHad] = useState<ReadonlySet<string>>(guessed)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const tick = (noteId: string, ticked: boolean) => {
    const next = new Set(had)
    if (ticked) next.add(noteId)
    else next.delete(noteId)
    setHad(next)
  }
  return (
    <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) onDone(had)
        }}
      >
        <h2 ref={heading} className="h-sect outline-none" tabIndex={-1}>
          {words.score.title}
        </h2>
        <p className="note mt-1 max-w-measure">{words.score.text}</p>
        <fieldset className="sheet mt-4">
          <legend className="sr-only">{words.score.legend}</legend>
          {points.map((point) => (
            <PointRow
              key={point.noteId}
              point={point}
              had={had.has(point.noteId)}
              onTick={(ticked) => tick(point.noteId, ticked)}
            />
          ))}
        </fieldset>
        <div className="mt-2 flex flex-wrap items-center gap-3 bg-background py-3 md:sticky md:bottom-0">
          <Button
            type="submit"
            variant="primary"
            className="px-7 max-md:w-full"
            busy={pending ? words.score.saving : undefined}
          >
            {words.score.done}
          </Button>
          <Button variant="quiet" disabled={pending} onClick={onBack}>
            {words.score.back}
          </Button>
          <p className="note tnum" role="status">
            {words.score.counts(had.size, points.length - had.size)}
          </p>
        </div>
      </form>
      <Sheet title={words.score.wrote} className="lg:sticky lg:top-10 max-lg:-order-1">
        <p
          className="mt-2 max-h-[30dvh] overflow-y-auto wrap-anywhere whitespace-pre-wrap lg:max-h-[70dvh]"
          dir="auto"
          tabIndex={0}
        >
          {text.trim() === '' ? words.score.nothing : text}
        </p>
      </Sheet>
    </div>
  )
}
