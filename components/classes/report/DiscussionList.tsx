'use client'

import { Printer } from 'lucide-react'
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
  const open = items.filter(({ isDiscussed }) => !isDiscussed)
  const done = items.filter(({ isDiscussed }) => isDiscussed)
  if (items.length === 0) return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
  const put = (item: DiscussionItemDto, state: Discussion, then?: () => void) => {
    if (discuss === null) return
    const { assignmentId, itemId } = item
    run(itemId, () => discuss({ classId, assignmentId, itemId, state }), then)
  }
  const remove = (item: DiscussionItemDto) =>
    put(item, 'off', () =>
      tell({
        text: words.removed,
        undo: () => put(item, item.isDiscussed ? 'discussed' : 'open'),
      }),
    )
  const list = (shown: readonly DiscussionItemDto[]) => (
    <ul className="mt-2">
      {shown.map((item) => (
        <Item
          key={`${item.assignmentId} ${item.itemId}`}
          item={item}
          isBusy={busy === item.itemId}
          change={
            discuss === null
              ? null
              : { tick: (isDone) => put(item, isDone ? 'discussed' : 'open'), remove: () => remove(item) }
          }
        />
      ))}
    </ul>
  )
  return (
    <div className="grid gap-6">
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problemText(problem)}
        </Callout>
      )}
      <Sheet
        title={words.open(open.length)}
        aside={
          <Button variant="quiet" icon={<Printer />} className="print:hidden" onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      >
        {list(open)}
      </Sheet>
      {done.length > 0 && (
        <Sheet title={words.done} className="print:hidden">
          {list(done)}
        </Sheet>
      )}
    </div>
  )
}

interface ItemProps {
  readonly item: DiscussionItemDto
  readonly isBusy: boolean
  readonly change: { readonly tick: (isDone: boolean) => void; readonly remove: () => void } | null
}

function Item({ item, isBusy, change }: ItemProps) {
  const { title, answer, assignment, givenAnswers, mean, isDiscussed } = item
  const facts = [words.from(assignment), ...(mean === null ? [] : [words.average(mean)])]
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-border py-4 not-first:border-t print:break-inside-avoid">
      <div className="min-w-60 flex-1">
        {change === null ? (
          <p className="font-semibold wrap-anywhere">{title}</p>
        ) : (
          <Check
            label={<span className="font-semibold wrap-anywhere">{title}</span>}
            aria-label={words.tick(title)}
            checked={isDiscussed}
            disabled={isBusy}
            onChange={({ target }) => change.tick(target.checked)}
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
          disabled={isBusy}
          onClick={change.remove}
        >
          {words.remove}
        </Button>
      )}
    </li>
  )
}
