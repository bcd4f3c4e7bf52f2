import { useState } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button } from '@/components/ui/Button'
import { FieldFrame } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import type { StuckDto } from '@/lib/contracts/stuck'
import { stuck } from '@/lib/words/stuck'

const words = stuck.look

interface TryAgainProps {
  readonly point: StuckDto
  readonly isBusy: boolean
  /** It sticks no more. */
  readonly settle: () => void
}

/** A real attempt first, then the answer, where there is one. */
export function TryAgain({ point, isBusy, settle }: TryAgainProps) {
  const { card } = point
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [isShown, setShown] = useState(false)
  const show = () => {
    const isEmpty = text.trim() === ''
    setMissing(isEmpty)
    setShown(!isEmpty)
  }
  return (
    <>
      <FieldFrame
        className="mt-8"
        label={words.try}
        hint={words.tryHint}
        error={missing ? stuck.needed : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            className="field min-h-[20dvh]!"
            maxLength={LIMITS.recallChars}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </FieldFrame>
      {isShown && card !== null && (
        <Sheet className="mt-6" title={words.answer}>
          <div className="mt-2">
            <RenderTreeView tree={card.answer} {...card.answerLocale} />
          </div>
        </Sheet>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {card !== null && !isShown ? (
          <Button variant="primary" size="main" onClick={show}>
            {words.show}
          </Button>
        ) : (
          <Button variant="primary" size="main" disabled={isBusy} onClick={settle}>
            {words.clear}
          </Button>
        )}
        {point.questionId !== null && (
          <TextLink href={`/notes/${point.questionId}/think`}>{words.thinkInstead}</TextLink>
        )}
      </div>
    </>
  )
}
