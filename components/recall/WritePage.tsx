import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { TextLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import type { RecallAttempt, RecallExtent, RecallSubject } from '@/lib/contracts/recall'
import { common } from '@/lib/words/common'
import { recall as words } from '@/lib/words/recall'
import { recallHref } from './recall-href'

interface WritePageProps {
  readonly subject: RecallSubject
  readonly name: string
  readonly extent: RecallExtent
  readonly last: RecallAttempt | null
  readonly today: number
  readonly text: string
  readonly pending: boolean
  readonly onWrite: (text: string) => void
  readonly onDone: () => void
}

/** An empty page to write on, and nothing of the cards. */
export function WritePage(props: WritePageProps) {
  const { subject, name, extent, last, today, text, pending, onWrite, onDone } = props
  const page = useRef<HTMLTextAreaElement>(null)
  useEffect(() => page.current?.focus(), [])
  const written = text.match(/\S+/g)?.length ?? 0
  return (
    <div className="mt-4 grid max-w-measure gap-4">
      <p className="note">{words.write.why}</p>
      <Parts subject={subject} extent={extent} />
      <textarea
        ref={page}
        className="field min-h-[50dvh]! text-lg leading-8"
        aria-label={words.write.of(name)}
        aria-describedby="recall-kept"
        dir="auto"
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
          event.preventDefault()
          onDone()
        }}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          className="max-md:w-full"
          busy={pending ? words.write.fetching : undefined}
          shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
          onClick={onDone}
        >
          {words.write.done}
        </Button>
        <p className="note tnum">{words.write.words(written)}</p>
      </div>
      <p className="tiny" id="recall-kept">
        {words.write.kept}
      </p>
      <TextLink className="justify-self-start text-sm" href="/recall">
        {words.write.other}
      </TextLink>
      {last !== null && (
        <p className="tiny tnum">
          {words.write.last(last.pointsRecalled, last.pointsTotal, last.day, today)}
        </p>
      )}
    </div>
  )
}

/** A deck of many cards is recalled in parts: which one this is, and the way to its neighbours. */
function Parts({ subject, extent }: { readonly subject: RecallSubject; readonly extent: RecallExtent }) {
  const { part, parts, total } = extent
  if (parts <= 1) return null
  const first = (part - 1) * LIMITS.recallPoints + 1
  return (
    <div className="note tnum">
      <p>{words.write.part(part, parts, first, Math.min(total, part * LIMITS.recallPoints))}</p>
      <div className="flex flex-wrap gap-x-5">
        {part > 1 && <TextLink href={recallHref(subject, part - 1)}>{words.write.previous}</TextLink>}
        {part < parts && <TextLink href={recallHref(subject, part + 1)}>{words.write.next}</TextLink>}
      </div>
    </div>
  )
}
