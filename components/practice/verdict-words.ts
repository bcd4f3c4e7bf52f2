import type { AttemptReply } from '@/lib/contracts/practice'
import type { NotYet } from '@/lib/practice/answers/verdict'
import { practice } from '@/lib/words/practice'
import { unreadSentence } from './unread-words'

const words = practice.verdict

/** What was found about an answer, in words. */
export interface Feedback {
  readonly title: string
  readonly text: string
  /** What the author says about each choice that is not right. */
  readonly whys: readonly string[]
  /** It was no attempt: nothing is taken down. */
  readonly isNeutral: boolean
}

/** Feedback on an answer that didn't bring its step to an end; null where there is nothing to say. */
export function feedbackOf(verdict: AttemptReply['verdict']): Feedback | null {
  switch (verdict.kind) {
    case 'right':
    case 'seen':
      return null
    case 'unread':
      return neutral(practice.unread.title, unreadSentence(verdict.problem))
    case 'no-further':
      return verdict.reason === 'same-line'
        ? neutral(words.sameLine, words.sameLineText)
        : neutral(words.stage, words.stageText)
    case 'cannot-tell':
      return neutral(words.cannotTell, words.cannotTellText)
    case 'not-yet':
      return notYet(verdict.reason)
  }
}

const neutral = (title: string, text: string): Feedback => ({ title, text, whys: [], isNeutral: true })

function notYet(reason: NotYet): Feedback {
  const feedback = (text: string, title: string = words.notYet, whys: readonly string[] = []): Feedback => ({
    ...{ title, text, whys },
    isNeutral: false,
  })
  switch (reason.code) {
    case 'different':
      return feedback(words.different)
    case 'sign':
      return feedback(words.sign)
    case 'form':
      return feedback(words.form[reason.form])
    case 'unit-missing':
      return feedback(words.unitMissing)
    case 'unit-kind':
      return feedback(words.unitKind)
    case 'unit-size':
      return feedback(words.unitSize)
    case 'digits':
      return feedback(words.digits(reason.than, reason.asked))
    case 'rounding':
      return feedback(words.rounding)
    case 'not-the-same-as-above':
      return feedback(words.notSameText, words.notSame)
    case 'some-of-them':
      return feedback(words.someOfThem)
    case 'distractor':
      return feedback(
        words.distractor,
        words.notYet,
        reason.chosen.flatMap(({ why }) => (why === '' ? [] : [why])),
      )
    case 'order':
      return feedback(words.order(reason.inPlace))
    case 'spelling':
      return feedback(words.spelling)
    case 'key-points':
      return feedback(words.keyPoints)
  }
}
