'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { forgetInvitation, invitationSecret } from '@/components/public/invitation-secret'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { InvitedDto } from '@/lib/contracts/invitations'
import { classes } from '@/lib/words/classes'
import { invitations } from '@/lib/words/invitations'
import { Consent } from '../Consent'
import { FoundClassLine } from '../FoundClassLine'
import { PrivacyWall } from '../PrivacyWall'
import { YourName } from '../YourName'
import type { InvitedActions } from './actions'
import { invitedSentence } from './sentences'

const words = invitations.accepting

interface AcceptInvitationProps {
  readonly invited: InvitedDto
  /** What the viewer is called elsewhere, where the list says nothing. */
  readonly ownName: string
  readonly accept: InvitedActions['accept']
}

/** Joins the class one was invited to: a learner after agreeing to what instructors see, others after reading it. */
export function AcceptInvitation({ invited: { found, role, name }, ownName, accept }: AcceptInvitationProps) {
  const router = useRouter()
  const [agrees, setAgrees] = useState(false)
  const { answer, pending, form } = useServerForm(async (data) => {
    const yourName = fieldText(data, 'yourName')
    const joined = await reach(() => accept({ secret: invitationSecret(), yourName, agrees }))
    if (joined.ok) {
      forgetInvitation()
      router.push(`/classes/${joined.value.classId}`)
    }
    return joined
  })
  const problem = answer === null || answer.ok ? null : answer.error
  const isBusy = pending || answer?.ok === true
  return (
    <Sheet title={found.name}>
      <FoundClassLine found={found} />
      <form {...form} className="mt-5 grid gap-5">
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable>
            {invitedSentence(problem)}
          </Callout>
        )}
        <p>{AS[role]}</p>
        {role !== 'learner' && (
          <>
            <PrivacyWall />
            <p>{words.noted}</p>
          </>
        )}
        <YourName
          name={name ?? ownName}
          isRefused={problem?.code === 'invalid' && problem.fields.includes('yourName')}
        />
        {role === 'learner' && <Consent agrees={agrees} onAgree={setAgrees} />}
        <div>
          <Button
            type="submit"
            variant="primary"
            disabled={role === 'learner' && !agrees}
            busy={isBusy ? classes.joining.joining : undefined}
          >
            {role === 'learner' ? classes.joining.join : words.teach[role]}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

const AS = { learner: words.asLearner, assistant: words.asAssistant, instructor: words.asInstructor } as const
