'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { DataTable, type Column } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import type { InvitationPreviewDto, Invited, PreviewRowDto } from '@/lib/contracts/invitations'
import { classes } from '@/lib/words/classes'
import { count, list } from '@/lib/words/format'
import { invitations } from '@/lib/words/invitations'
import { invitingSentence, outcomeSentences, type Problem } from './sentences'

const words = invitations.preview

interface PreviewInvitationsProps {
  readonly preview: InvitationPreviewDto
  readonly isSending: boolean
  readonly problem: Problem | null
  readonly onSend: (people: readonly Invited[]) => void
  readonly onBack: () => void
}

/** What would be sent, line by line. With a fault in it nothing can be. */
export function PreviewInvitationsSheet(props: PreviewInvitationsProps) {
  const { preview, isSending, problem, onSend, onBack } = props
  const head = useRef<HTMLParagraphElement>(null)
  // The page has changed under whoever pressed: reading goes on here.
  useEffect(() => head.current?.focus(), [])
  const people = preview.rows.flatMap((row) => invitedIn(row) ?? [])
  const faulty = preview.rows.filter(({ outcome }) => outcome.kind === 'faulty')
  const others = preview.rows.length - people.length - faulty.length
  const canSend = faulty.length === 0 && people.length > 0
  return (
    <Sheet title={words.title}>
      <div className="mt-3 grid gap-5">
        <p ref={head} tabIndex={-1} className="outline-none">
          {faulty.length > 0 ? words.faulty(faulty.length) : words.letters(people.length)}{' '}
          {faulty.length === 0 && others > 0 && words.others(others)}{' '}
          {preview.unused.length > 0 && words.unused(list(preview.unused))}
        </p>
        {problem !== null && (
          <Callout tone="error" announce="alert">
            {invitingSentence(problem)}
          </Callout>
        )}
        <DataTable
          caption={words.caption}
          captionHidden
          columns={COLUMNS}
          // What has to be mended is to be seen first.
          rows={[...faulty, ...preview.rows.filter((row) => !faulty.includes(row))]}
          rowKey={({ line }) => line}
        />
        <div className="flex flex-wrap gap-3">
          {canSend && (
            <Button
              variant="primary"
              busy={isSending ? words.sending : undefined}
              onClick={() => onSend(people)}
            >
              {words.send(people.length)}
            </Button>
          )}
          <Button variant={canSend ? 'outline' : 'primary'} onClick={onBack}>
            {words.back}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

const roleOf = ({ role }: PreviewRowDto): string => (role === null ? words.noRole : classes.role[role])

const COLUMNS: readonly [Column<PreviewRowDto>, ...Column<PreviewRowDto>[]] = [
  {
    header: words.who,
    cell: (row) => (
      <span className="wrap-anywhere">
        {row.name}
        <span className={row.name === '' ? undefined : 'note block font-normal'}>
          {row.email === '' ? words.nobody : row.email}
        </span>
        <span className="note block font-normal md:hidden" aria-hidden="true">
          {words.place(row.line, roleOf(row))}
        </span>
      </span>
    ),
  },
  { header: words.line, cell: ({ line }) => count(line), onPhone: 'hide' },
  { header: words.role, cell: roleOf, onPhone: 'hide' },
  {
    header: words.outcome,
    cell: (row) =>
      outcomeSentences(row).map((sentence) => (
        <span key={sentence} className="block">
          {sentence}
        </span>
      )),
    onPhone: 'fold',
  },
]

function invitedIn({ email, name, role, outcome }: PreviewRowDto): Invited | null {
  if (outcome.kind !== 'invite' || role === null) return null
  return { email, name: name === '' ? null : name, role }
}
