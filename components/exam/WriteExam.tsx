import { useEffect, useReducer, useRef, useState } from 'react'
import { FocusHeading } from '@/components/focus/FocusHeading'
import { useNow } from '@/components/focus/use-now'
import { useKeptText } from '@/components/recall/use-kept-text'
import { Button } from '@/components/ui/Button'
import { useRouter } from 'next/navigation'
import type { WritingExam } from '@/lib/contracts/exam'
import { common } from '@/lib/words/common'
import { exam as allWords } from '@/lib/words/exam'
import { DropExam } from './DropExam'
import type { ExamActions } from './exam-actions'
import { ExamFoot } from './ExamFoot'
import { ExamFrame } from './ExamFrame'
import { ExamQuestion } from './ExamQuestion'
import { ExamTime } from './ExamTime'
import { HandIn } from './HandIn'
import { useAct } from './use-act'

const words = allWords.run
/** The clock shows minutes; a question need not be drawn more often than this. */
const STEP_MS = 1_000

interface WriteExamProps {
  readonly exam: WritingExam
  readonly actions: Pick<ExamActions, 'leave' | 'handIn' | 'drop'>
}

/** One question of an exam on the screen, or none when all are answered. */
export function WriteExam({ exam, actions }: WriteExamProps) {
  const { examId, asked, jump } = exam
  const place = asked?.place ?? null
  const router = useRouter()
  const [offset] = useState(() => exam.now - Date.now())
  const now = useNow(offset, exam.now, STEP_MS)
  const draft = useKeptText(`exam.${examId}.${place ?? 'none'}`)
  const [isTouched, setTouched] = useState(false)
  const text = isTouched || draft.text !== '' ? draft.text : (asked?.text ?? '')
  const { busy, problem, act } = useAct<'next' | 'jump' | 'handIn' | 'drop'>()
  const isOver = now >= exam.deadline

  const leave = (as: 'answered' | 'open') => {
    if (place === null || busy !== null) return
    act(as === 'open' ? 'jump' : 'next', () => actions.leave({ examId, place, text, as }), draft.clear)
  }
  const handIn = () => act('handIn', () => actions.handIn({ examId, place, text }), draft.clear)
  useHandInAtTheEnd(isOver, handIn)

  return (
    <ExamFrame
      leave={words.end}
      problem={problem}
      aside={
        <>
          <span>{words.place(exam.answered, exam.total)}</span>
          <ExamTime left={Math.min(exam.deadline - now, exam.minutes * 60_000)} />
        </>
      }
    >
      {isOver ? (
        <div role="status">
          <FocusHeading>{words.over}</FocusHeading>
          <p className="mt-3">{words.overText}</p>
        </div>
      ) : asked === null ? (
        <>
          <FocusHeading>{words.allTitle}</FocusHeading>
          <p className="mt-3">{words.allText}</p>
        </>
      ) : (
        <ExamQuestion
          name={exam.name}
          asked={asked}
          open={exam.open}
          text={text}
          jump={jump}
          now={now}
          isJumping={busy === 'jump'}
          onWrite={(next) => {
            setTouched(true)
            draft.write(next)
          }}
          onNext={() => leave('answered')}
          onJump={() => leave('open')}
        />
      )}
      {!isOver && (
        <div className="mt-6 flex flex-wrap gap-x-3 border-t border-border pt-4">
          {asked !== null && (
            <HandIn
              unanswered={exam.total - exam.answered - (text.trim() === '' ? 0 : 1)}
              busy={busy === 'handIn' ? words.handingIn : undefined}
              onHandIn={handIn}
            />
          )}
          <DropExam
            busy={busy === 'drop' ? words.dropping : undefined}
            onDrop={() =>
              act(
                'drop',
                () => actions.drop({ examId }),
                () => router.push('/exam'),
              )
            }
          />
        </div>
      )}
      <ExamFoot>
        {isOver || asked === null ? (
          <Button
            variant="primary"
            className="min-h-13 px-6 max-md:flex-1"
            busy={busy === 'handIn' ? words.handingIn : undefined}
            onClick={handIn}
          >
            {words.handIn}
          </Button>
        ) : (
          <Button
            variant="primary"
            className="min-h-13 px-6 max-md:flex-1"
            busy={busy === 'next' ? words.saving : undefined}
            shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
            onClick={() => leave('answered')}
          >
            {words.next}
          </Button>
        )}
      </ExamFoot>
    </ExamFrame>
  )
}

/**
 * When the time is over the exam hands itself in, once; should that not reach the server, there is a button. A page that
 * is opened after its time waits until it has what the tab kept of the answer.
 */
function useHandInAtTheEnd(isOver: boolean, handIn: () => void): void {
  const [isRestored, restored] = useReducer(() => true, false)
  const latest = useRef(handIn)
  useEffect(restored, [restored])
  useEffect(() => {
    latest.current = handIn
  })
  useEffect(() => {
    if (isOver && isRestored) latest.current()
  }, [isOver, isRestored])
}
