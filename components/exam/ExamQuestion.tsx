import { Hourglass } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { isShort } from '@/components/study/text-length'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { LIMITS } from '@/lib/contracts/limits'
import type { ExamQuestionDto, WritingExam } from '@/lib/contracts/exam'
import { isStuck } from '@/lib/exam/order'
import { exam } from '@/lib/words/exam'

const words = exam.run

interface ExamQuestionProps {
  /** Of the deck or tag. */
  readonly name: string
  readonly asked: ExamQuestionDto
  /** Questions left open elsewhere. */
  readonly open: number
  readonly text: string
  readonly jump: WritingExam['jump']
  /** The server's clock, milliseconds since the epoch. */
  readonly now: number
  readonly isJumping: boolean
  readonly onWrite: (text: string) => void
  readonly onNext: () => void
  readonly onJump: () => void
}

/** A question of an exam, room to answer it, and the way to another. */
export function ExamQuestion(props: ExamQuestionProps) {
  const { name, asked, open, text, jump, now, isJumping, onWrite, onNext, onJump } = props
  const questionId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [progressAt, setProgressAt] = useState(now)
  useEffect(() => {
    window.scrollTo(0, 0)
    field.current?.focus({ preventScroll: true })
  }, [])
  const particular = [name, ...(asked.isNew ? [words.never] : []), ...(open > 0 ? [words.opened(open)] : [])]
  const offersJump = jump !== null && isStuck(progressAt, now)
  return (
    <>
      <h1 className="sr-only">{words.title(name)}</h1>
      <p className="note tnum">{particular.join(' · ')}</p>
      <div id={questionId} className={isShort(asked.question) ? 'question mt-2' : 'mt-3 text-xl'}>
        <RenderTreeView tree={asked.question} {...asked.questionLocale} />
      </div>
      <textarea
        ref={field}
        className={asked.isTyped ? 'field mt-6 text-lg md:mt-8' : 'field mt-6 min-h-32! text-lg md:mt-8'}
        rows={asked.isTyped ? 1 : 4}
        aria-label={words.writeLabel}
        aria-describedby={questionId}
        placeholder={words.write}
        maxLength={LIMITS.responseChars}
        spellCheck={!asked.isTyped}
        lang={asked.answerLocale?.lang}
        dir={asked.answerLocale?.dir ?? 'auto'}
        value={text}
        onChange={(event) => {
          setProgressAt(now)
          onWrite(event.target.value)
        }}
        onKeyDown={(event) => {
          if (!isControlEnter(event)) return
          event.preventDefault()
          onNext()
        }}
      />
      <div role="status">
        {offersJump && (
          <Callout className="mt-4" icon={<Hourglass />} title={words.stuckTitle}>
            <p>{words.stuckText[jump]}</p>
            <Button variant="quiet" className="mt-1 -ml-3" onClick={() => setProgressAt(now)}>
              {words.stay}
            </Button>
          </Callout>
        )}
      </div>
      {jump !== null && (
        <Button
          variant={offersJump ? 'outline' : 'quiet'}
          className={offersJump ? 'mt-4' : 'mt-4 -ml-3'}
          busy={isJumping ? words.saving : undefined}
          onClick={onJump}
        >
          {words.jump[jump]}
        </Button>
      )}
    </>
  )
}

/** An Enter that ends an input method's word is not one of ours. */
function isControlEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return false
  return event.ctrlKey || event.metaKey
}
