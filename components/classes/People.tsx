'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import { CLASS_ROLES, may, mayRemove, type ClassRole } from '@/lib/classes'
import type { ClassProblem, MemberDto } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import { calendarDay } from '@/lib/words/format'
import type { PeopleActions } from './class-actions'
import { problemSentence } from './class-form'

const words = classes.people

interface PeopleProps {
  readonly classId: string
  readonly members: readonly MemberDto[]
  /** What the viewer is in the class. */
  readonly role: ClassRole
  readonly isArchived: boolean
  readonly zone: string
  readonly today: number
  readonly actions: PeopleActions
}

/** Who is in a class and who was, for those who teach it. */
export function People({ classId, members, role, isArchived, zone, today, actions }: PeopleProps) {
  const { busy, problem, run } = useDeed<string, ClassProblem | { readonly code: 'signed-out' }>()
  const [removing, setRemoving] = useState<MemberDto | null>(null)
  const here = members.filter(({ state }) => state === 'active')
  const former = members.filter(({ state }) => state !== 'active')
  const since = (member: MemberDto) => words.day(calendarDay(member.since, zone), today)
  return (
    <div className="grid gap-6">
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problemSentence(problem)}
        </Callout>
      )}
      <Sheet title={words.count(here.length)}>
        <ul className="mt-3" aria-label={words.list}>
          {here.map((member) => (
            <li
              key={member.memberId}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-border py-3 not-first:border-t"
            >
              <p className="min-w-40 flex-1 wrap-anywhere">
                {member.name}
                <span className="note block">
                  {words.since(since(member))}
                  {member.isYou && ` ${words.you}`}
                </span>
              </p>
              {may(role, 'change-roles') && !isArchived ? (
                <RoleChoice
                  member={member}
                  busy={busy !== null}
                  choose={(chosen) =>
                    run(member.memberId, () =>
                      actions.changeRole({ classId, memberId: member.memberId, role: chosen }),
                    )
                  }
                />
              ) : (
                <span>{classes.role[member.role]}</span>
              )}
              {mayRemove(role, member.role) && !member.isYou && !isArchived && (
                <Button
                  variant="quiet-destructive"
                  aria-label={words.removeOf(member.name ?? '')}
                  onClick={() => setRemoving(member)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {here.length === 1 && <p className="note mt-3">{words.empty}</p>}
      </Sheet>
      {former.length > 0 && (
        <Sheet title={words.former}>
          <ul className="mt-3">
            {former.map((member) => (
              <li
                key={member.memberId}
                className="flex flex-wrap items-center gap-x-4 border-border py-3 not-first:border-t"
              >
                <p className="min-w-0 flex-1 wrap-anywhere">
                  {member.name ?? words.left}
                  <span className="note">
                    {' '}
                    {[...(member.name === null ? [] : [STATE[member.state]]), since(member)].join(' · ')}
                  </span>
                </p>
                {member.state === 'removed' && !isArchived && mayRemove(role, member.role) && (
                  <Button
                    variant="quiet"
                    aria-label={words.askBackOf(member.name ?? '')}
                    busy={busy === member.memberId ? words.asking : undefined}
                    onClick={() =>
                      run(member.memberId, () => actions.askBack({ classId, memberId: member.memberId }))
                    }
                  >
                    {words.askBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => {
          if (!open) setRemoving(null)
        }}
        title={words.removeTitle(removing?.name ?? '')}
        consequence={words.removeText}
        confirm={words.remove}
        busy={busy === removing?.memberId ? words.removing : undefined}
        cancel={words.keep}
        onConfirm={() => {
          if (removing === null) return
          const { memberId } = removing
          run(
            memberId,
            () => actions.remove({ classId, memberId }),
            () => setRemoving(null),
          )
        }}
      />
    </div>
  )
}

const STATE = { active: '', left: '', removed: words.removed, 'asked-back': words.askedBack } as const

interface RoleChoiceProps {
  readonly member: MemberDto
  readonly busy: boolean
  readonly choose: (role: ClassRole) => void
}

/** What somebody is in the class. The choice shows what the server has, and changes once that has. */
const RoleChoice = ({ member, busy, choose }: RoleChoiceProps) => (
  <select
    className="field w-auto"
    aria-label={words.roleOf(member.name ?? '')}
    value={member.role}
    disabled={busy}
    onChange={({ target }) => {
      const chosen = CLASS_ROLES.find((role) => role === target.value)
      if (chosen !== undefined) choose(chosen)
    }}
  >
    {CLASS_ROLES.map((role) => (
      <option key={role} value={role}>
        {classes.role[role]}
      </option>
    ))}
  </select>
)
