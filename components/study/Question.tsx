import { useEffect, useRef, type KeyboardEvent } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button } from '@/components/ui/Button'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import type { TextLocale } from '@/lib/content/text-locale'
import type { SittingCard } from '@/lib/contracts/sitting'
import { OWN_PREDICTIONS } from '@/lib/scheduling'
import { percent } from '@/lib/words/format'
import { common } from '@/lib/words/common'
import { study as words } from '@/lib/words/study'
import type { OnScreen } from './figures'
import { isShort } from './text-length'

interface QuestionProps {
  readonly shown: OnScreen
  /** An own prediction is asked for. */
  readonly asked: boolean
  readonly keys: boolean
  readonly hintOpen: boolean
  readonly onHint: () => void
  readonly onWrite: (text: string) => void
  readonly onPredict: (value: number) => void
  readonly onReveal: () => void
}

/** A card before its answer: the question, room to try it, and the learner's own prediction when asked. */
export function Question(props: QuestionProps) {
  const { shown, asked, keys, hintOpen, onHint, onWrite, onPredict, onReveal } = props
  const { card } = shown
  const heading = useRef<HTMLDivElement>(null)
  const isTyped = card.expected !== null
  useEffect(() => {
    window.scrollTo(0, 0)
    // A card that is typed has its field in focus instead.
    if (!isTyped) heading.current?.focus({ preventScroll: true })
  }, [isTyped])
  return (
    <div className="pt-6 md:pt-16">
      <p className="note">
        <Eyebrow shown={shown} />
      </p>
      <div
        ref={heading}
        tabIndex={-1}
        className={isShort(card.question) ? 'question mt-2 outline-none' : 'mt-3 text-xl outline-none'}
      >
        <RenderTreeView tree={card.question} {...card.questionLocale} />
      </div>
      {card.hint !== null && <Hint card={card} open={hintOpen} keys={keys} onToggle={onHint} />}
      {isTyped ? (
        <TypedField value={shown.response} locale={card.answerLocale} onWrite={onWrite} onReveal={onReveal} />
      ) : (
        <Jot value={shown.response} onWrite={onWrite} onReveal={onReveal} />
      )}
      {asked && (
        <SegmentedChoice
          className="mt-8 md:mt-10"
          legend={words.own.legend}
          note={common.field.optional}
          name="own-prediction"
          segments={OWN_PREDICTIONS.map((value, index) => ({
            value,
            label: words.own.segments[index] ?? '',
            detail: percent(value),
            shortcut: keys ? String(index + 1) : undefined,
          }))}
          value={shown.ownPrediction}
          onChange={onPredict}
        />
      )}
    </div>
  )
}

/** The deck, and what is particular about this showing. */
export function Eyebrow({ shown }: { readonly shown: OnScreen }) {
  const particular = particularOf(shown)
  return (
    <>
      {shown.deckName}
      {particular !== null && (
        <>
          {' · '}
          {particular}
        </>
      )}
    </>
  )
}

function particularOf({ card, run, returning }: OnScreen): string | null {
  if (returning) return words.question.again
  return run.cards.get(card.state.cardId)?.stage === 'new' ? words.question.never : null
}

interface HintProps {
  readonly card: SittingCard
  readonly open: boolean
  readonly keys: boolean
  readonly onToggle: () => void
}

function Hint({ card, open, keys, onToggle }: HintProps) {
  return (
    <div className="mt-4">
      <Button
        variant="quiet"
        className="-ml-3 text-sm"
        aria-expanded={open}
        shortcut={keys ? { key: 'H', hint: 'H' } : undefined}
        onClick={onToggle}
      >
        {words.question.hint}
      </Button>
      <div role="status">{open && card.hint !== null && <RenderTreeView tree={card.hint} />}</div>
    </div>
  )
}

interface WritingProps {
  readonly value: string
  readonly onWrite: (text: string) => void
  readonly onReveal: () => void
}

interface TypedFieldProps extends WritingProps {
  /** In which language and direction the answer is. */
  readonly locale: TextLocale | undefined
}

function TypedField({ value, locale, onWrite, onReveal }: TypedFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
  }, [])
  return (
    <input
      ref={field}
      className="field mt-6 text-lg md:mt-8"
      aria-label={words.question.typeLabel}
      placeholder={words.question.type}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
      lang={locale?.lang}
      dir={locale?.dir ?? 'auto'}
      value={value}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={(event) => {
        if (isEnter(event)) onReveal()
      }}
    />
  )
}

function Jot({ value, onWrite, onReveal }: WritingProps) {
  return (
    <textarea
      className="field mt-6 text-lg md:mt-8"
      rows={2}
      aria-label={words.question.writeLabel}
      placeholder={words.question.write}
      dir="auto"
      value={value}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={(event) => {
        if (isEnter(event) && (event.ctrlKey || event.metaKey)) onReveal()
      }}
    />
  )
}

/** An Enter that ends an input method's word is not one of ours, nor is the page's to hear the one that is. */
function isEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return false
  return !event.shiftKey
}
