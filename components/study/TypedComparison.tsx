import type { TextLocale } from '@/lib/content/text-locale'
import { compareTyped, type DiffSegment } from '@/lib/content/typed-answer'
import { study as words } from '@/lib/words/study'

interface TypedComparisonProps {
  readonly typed: string
  readonly expected: string
  /** Of the answer, where it is known. */
  readonly locale?: TextLocale | undefined
}

/** A typed answer held against the expected one. It suggests and does not decide: the grade is the learner's. */
export function TypedComparison({ typed, expected, locale }: TypedComparisonProps) {
  if (typed.trim() === '') return <p className="note">{words.answer.nothingTyped}</p>
  const { match, segments } = compareTyped(typed, expected)
  return (
    <div>
      <p className="note" dir="auto">
        <span className="font-semibold text-foreground">{words.answer.typed}</span>{' '}
        <bdi className="text-base text-foreground" {...locale}>
          {segments.map((segment, index) => (
            <Segment key={index} segment={segment} />
          ))}
        </bdi>
      </p>
      <p className="note mt-1">{match ? words.answer.match : words.answer.differs}</p>
    </div>
  )
}

/** Shape before colour: what is missing is underlined with dots, what is too much is struck through. */
function Segment({ segment: { type, text } }: { readonly segment: DiffSegment }) {
  switch (type) {
    case 'same':
      return text
    case 'missing':
      return (
        <ins className="rounded-sm bg-sunken underline decoration-dotted decoration-2 underline-offset-4">
          <span className="sr-only">{words.answer.missing(text)}</span>
          <span aria-hidden="true">{text}</span>
        </ins>
      )
    case 'extra':
      return (
        <del className="text-muted-foreground decoration-2">
          <span className="sr-only">{words.answer.extra(text)}</span>
          <span aria-hidden="true">{text}</span>
        </del>
      )
  }
}
