'use client'

import { useEffect } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { invitations } from '@/lib/words/invitations'
import { keepInvitation } from './invitation-secret'
import { NeedsScript } from './NeedsScript'

const words = invitations.door

/** For somebody who was invited to a class and is not signed in: this tab keeps what their link holds until they are. */
export function InvitationDoor({ next }: { readonly next: string }) {
  useEffect(keepInvitation, [])
  const asked = `?next=${encodeURIComponent(next)}`
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.title}</h1>
      <NeedsScript />
      <p className="mt-3">{words.lead}</p>
      <div className="mt-6 grid gap-3">
        <ButtonLink variant="primary" className="w-full" href={`/signin${asked}`}>
          {words.signIn}
        </ButtonLink>
        <ButtonLink className="w-full" href={`/signup${asked}`}>
          {words.signUp}
        </ButtonLink>
      </div>
      <p className="note mt-4">{words.afterwards}</p>
    </div>
  )
}
