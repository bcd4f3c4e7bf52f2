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
function Refused({ problem }: { readonly problem: Problem }) {
  const isOurs = problem.code === 'unreachable' || problem.code === 'invalid'
  const { href, label } = wayOn(problem)
  return (
    <div className="grid gap-5">
      <Callout tone={isOurs ? 'error' : 'note'} announce="alert">
        {invitedSentence(problem)}
      </Callout>
      <div>
        <ButtonLink href={href}>{label}</ButtonLink>
      </div>
    </div>
  )
}

function wayOn(problem: Problem): { readonly href: string; readonly label: string } {
  switch (problem.code) {
    case 'already-in':
      return { href: `/classes/${problem.classId}`, label: words.toClass }
    case 'other-address':
      return { href: '/account', label: words.toAccount }
    case 'no-invitation':
    case 'expired':
      return { href: '/classes/join', label: words.byCode }
    default:
      return { href: '/classes', label: words.toClasses }
  }
}
