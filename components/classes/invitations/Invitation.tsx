'use client'

import { useEffect, useState } from 'react'
import { forgetInvitation, invitationSecret } from '@/components/public/invitation-secret'
import { Bone, Bones } from '@/components/ui/Bones'
import { ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach } from '@/components/ui/server-form'
import type { InvitedDto } from '@/lib/contracts/invitations'
import type { Result } from '@/lib/contracts/result'
import { invitations } from '@/lib/words/invitations'
import { AcceptInvitation } from './AcceptInvitation'
import type { InvitedActions } from './actions'
import { invitedSentence, type Problem } from './sentences'

const words = invitations.accepting

interface InvitationProps {
  /** What the viewer is called elsewhere. */
  readonly ownName: string
  readonly actions: InvitedActions
}

/** What the link of a letter invites to. The link's secret is known to the browser alone until it is asked for here. */
export function Invitation({ ownName, actions }: InvitationProps) {
  const { look } = actions
  const [seen, setSeen] = useState<Result<InvitedDto, Problem> | null>(null)
  useEffect(() => {
    let isShown = true
    void reach(() => look({ secret: invitationSecret() })).then((answer) => {
      if (!answer.ok && answer.error.code === 'no-invitation') forgetInvitation()
      if (isShown) setSeen(answer)
    })
    return () => {
      isShown = false
    }
  }, [look])
  if (seen === null)
    return (
      <Bones label={words.looking}>
        <Bone className="h-80 rounded-lg" />
      </Bones>
    )
  if (!seen.ok) return <Refused problem={seen.error} />
  return <AcceptInvitation invited={seen.value} ownName={ownName} accept={actions.accept} />
}

/** Why there is nothing to accept, and where to go on. */
const Refused = ({ problem }: { readonly problem: Problem }) => (
  <div className="grid gap-5">
    <Callout tone={problem.code === 'already-in' ? 'note' : 'error'} announce="alert">
      {invitedSentence(problem)}
    </Callout>
    <div>
      {problem.code === 'already-in' ? (
        <ButtonLink variant="primary" href={`/classes/${problem.classId}`}>
          {words.toClass}
        </ButtonLink>
      ) : (
        <ButtonLink href="/classes/join">{words.byCode}</ButtonLink>
      )}
    </div>
  </div>
)
