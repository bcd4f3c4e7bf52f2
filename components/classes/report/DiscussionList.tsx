'use client'

import clsx from 'clsx'
import { Printer } from 'lucide-react'
import { useOptimistic } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import { Check } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { ClassProblem } from '@/lib/contracts/classes'
import type { Discussion, DiscussionItemDto } from '@/lib/contracts/report'
import { report } from '@/lib/words/report'
import { problemText } from './problem-text'
import type { DiscussAction } from './report-actions'

const words = report.discuss

interface DiscussionListProps {
  readonly classId: string
  readonly items: readonly DiscussionItemDto[]
  /** Null: the class is archived. */
  readonly discuss: DiscussAction | null
}

/** What is to be talked about with a class: ticked off where that was done, and taken off the list with a way back. */
export function DiscussionList({ classId, items, discuss }: DiscussionListProps) {
  const { busy, problem, run } = useDeed<string, ClassProblem | { readonly code: 'signed-out' }>()
  const tell = useToast()
  // What was ticked shows so at once, and stays where it is: who works by keyboard keeps their place.
  const [shown, mark] = useOptimistic(items, (before, changed: DiscussionItemDto) =>
    before.map((item) => (isSame(item, changed) ? changed : item)),
  )
  if (items.length === 0) return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
  const put = (item: DiscussionItemDto, state: Discussion, then?: () => void) => {
    if (discuss === null) return
    const { assignmentId, itemId } = item
    const call = () => {
      mark({ ...item, isDiscussed: state === 'discussed' })
      return discuss({ classId, assignmentId, itemId, state })
    }
    run(itemId, call, then)
  }
  const remove = (item: DiscussionItemDto) =>
    put(item, 'off', () =>
      tell({
        text: words.removed,
        undo: () => put(item, item.isDiscussed ? 'discussed' : 'open'),
      }),
    )
  return (
    <div className="grid gap-6">
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problemText(problem)}
        </Callout>
      )}
      <Sheet
        title={words.open(shown.filter(({ isDiscussed }) => !isDiscussed).length)}
        aside={
          <Button variant="quiet" icon={<Printer />} className="print:hidden" onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      >
        <ul className="mt-2">
          {shown.map((item) => (
            <Item
              key={`${item.assignmentId} ${item.itemId}`}
              item={item}
              isBusy={busy !== null}
              change={
                discuss === null
                  ? null
                  : {
                      tick: (isDone) => put(item, isDone ? 'discussed' : 'open'),
                      remove: () => remove(item),
                    }
              }
            />
          ))}
        </ul>
      </Sheet>
    </div>
  )
}

const isSame = (a: DiscussionItemDto, b: DiscussionItemDto): boolean =>
  a.assignmentId === b.assignmentId && a.itemId === b.itemId

interface ItemProps {
  readonly item: DiscussionItemDto
  readonly isBusy: boolean
  readonly change: { readonly tick: (isDone: boolean) => void; readonly remove: () => void } | null
}

function Item({ item, isBusy, change }: ItemProps) {
  const { title, answer, assignment, givenAnswers, mean, isDiscussed } = item
  const facts = [words.from(assignment), ...(mean === null ? [] : [words.average(mean)])]
  return (
    <li
      className={clsx(
        'flex flex-wrap items-start gap-x-4 gap-y-1 border-border py-4 not-first:border-t print:break-inside-avoid',
        isDiscussed && 'text-muted-foreground print:hidden',
      )}
    >
      <div className="min-w-60 flex-1">
        {change === null ? (
          <p className="font-semibold wrap-anywhere">{title}</p>
        ) : (
          <Check
            label={<span className="font-semibold wrap-anywhere">{title}</span>}
            aria-label={words.tick(title)}
            checked={isDiscussed}
            aria-busy={isBusy}
            onChange={({ target }) => {
              if (!isBusy) change.tick(target.checked)
            }}
          />
        )}
        <div className={change === null ? 'mt-1' : 'pl-8'}>
          {answer !== null && answer !== '' && (
            <p className="wrap-anywhere whitespace-pre-line">
              <span className="note block">{words.answer}</span>
              {answer}
            </p>
          )}
          {givenAnswers.length > 0 && (
            <p className="mt-1 wrap-anywhere">
              <span className="note block">{words.given}</span>
              {givenAnswers
                .map(({ text, learners }) => `“${text}” (${words.byLearners(learners)})`)
                .join(', ')}
            </p>
          )}
          <p className="note mt-1">{facts.join(' · ')}</p>
        </div>
      </div>
      {change !== null && (
        <Button
          variant="quiet"
          className="print:hidden"
          aria-label={words.removeOf(title)}
          onClick={isBusy ? undefined : change.remove}
        >
          {words.remove}
        </Button>
      )}
    </li>
  )
}
