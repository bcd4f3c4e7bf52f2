'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Select, TextArea } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { CLASS_ROLES, mayRemove, type ClassRole } from '@/lib/classes'
import type { PreviewInvitations } from '@/lib/contracts/invitations'
import { LIMITS } from '@/lib/contracts/limits'
import { classes } from '@/lib/words/classes'
import { invitations } from '@/lib/words/invitations'
import { RosterFile } from './RosterFile'
import { invitingSentence, type Problem } from './sentences'

const words = invitations.invite

/** What was typed stays while one looks at what would be sent. */
export interface TypedPeople {
  readonly text: string
  readonly role: ClassRole
}

interface ChoosePeopleProps {
  /** What the viewer is in the class. */
  readonly role: ClassRole
  readonly typed: TypedPeople
  readonly busy: 'typed' | 'file' | null
  readonly problem: Problem | null
  readonly onType: (typed: TypedPeople) => void
  readonly onLook: (source: PreviewInvitations['source']) => void
}

/** Whom to invite: addresses typed here, or a file of people. */
export function ChoosePeople({ role, typed, busy, problem, onType, onLook }: ChoosePeopleProps) {
  const [isMissing, setMissing] = useState(false)
  const roles = CLASS_ROLES.filter((other) => mayRemove(role, other))
  const submit = () => {
    const text = typed.text.trim()
    setMissing(text === '')
    if (text !== '' && busy === null) onLook({ kind: 'typed', text, role: typed.role })
  }
  return (
    <div className="grid gap-6">
      <p>{words.lead}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {invitingSentence(problem)}
        </Callout>
      )}
      <Sheet>
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <TextArea
            label={words.addresses}
            hint={words.addressesHint(LIMITS.rosterRows)}
            rows={4}
            maxLength={LIMITS.rosterBytes}
            value={typed.text}
            error={isMissing ? words.addressesMissing : undefined}
            inputMode="email"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onType({ ...typed, text: target.value })}
          />
          {roles.length > 1 && (
            <Select
              className="max-w-90"
              label={words.role}
              hint={words.roleHint[typed.role]}
              options={roles.map((value) => ({ value, label: classes.role[value] })).toReversed()}
              value={typed.role}
              onChange={({ target }) => {
                const chosen = roles.find((other) => other === target.value)
                if (chosen !== undefined) onType({ ...typed, role: chosen })
              }}
            />
          )}
          <div>
            <Button type="submit" variant="primary" busy={busy === 'typed' ? words.looking : undefined}>
              {words.look}
            </Button>
          </div>
        </form>
      </Sheet>
      <Sheet title={words.fileTitle}>
        <RosterFile isBusy={busy === 'file'} onText={(text) => onLook({ kind: 'file', text })} />
      </Sheet>
    </div>
  )
}
