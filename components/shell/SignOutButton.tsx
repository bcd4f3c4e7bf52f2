'use client'

import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { shell } from '@/lib/words/shell'
import { leaveFor, signOut } from './session-client'

const PROBLEM_ID = 'sign-out-problem'

/** Ends the session on this device and leads to the landing page. */
export function SignOutButton() {
  const [state, setState] = useState<'rest' | 'busy' | 'unreachable'>('rest')
  const leave = async () => {
    setState('busy')
    if (await signOut()) leaveFor('/')
    else setState('unreachable')
  }
  return (
    <div>
      <Button
        icon={<LogOut />}
        busy={state === 'busy' ? shell.session.signingOut : undefined}
        aria-describedby={state === 'unreachable' ? PROBLEM_ID : undefined}
        onClick={() => void leave()}
      >
        {shell.session.signOut}
      </Button>
      <div role="status">
        {state === 'unreachable' && (
          <FieldError id={PROBLEM_ID}>{shell.session.signOutUnreachable}</FieldError>
        )}
      </div>
    </div>
  )
}
