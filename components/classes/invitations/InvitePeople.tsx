'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ClassRole } from '@/lib/classes'
import type { InvitationPreviewDto, Invited, PreviewInvitations } from '@/lib/contracts/invitations'
import { useDeed } from '@/components/ui/use-deed'
import type { InviteActions } from './actions'
import { ChoosePeople, type TypedPeople } from './ChoosePeople'
import { PreviewInvitationsSheet } from './PreviewInvitations'
import type { Problem } from './sentences'

interface InvitePeopleProps {
  readonly classId: string
  /** What the viewer is in the class. */
  readonly role: ClassRole
  readonly actions: InviteActions
}

/** Invites people: first whom, then a look at what would be sent, then sending it. */
export function InvitePeople({ classId, role, actions }: InvitePeopleProps) {
  const router = useRouter()
  const { busy, problem, run } = useDeed<'typed' | 'file' | 'send', Problem>()
  const [typed, setTyped] = useState<TypedPeople>({ text: '', role: 'learner' })
  const [preview, setPreview] = useState<InvitationPreviewDto | null>(null)
  const look = (source: PreviewInvitations['source']) =>
    run(source.kind, () => actions.preview({ classId, source }), setPreview)
  const send = (people: readonly Invited[]) =>
    run(
      'send',
      () => actions.send({ classId, people: [...people] }),
      () => router.push(`/classes/${classId}/people#invited`),
    )
  if (preview !== null)
    return (
      <PreviewInvitationsSheet
        preview={preview}
        isSending={busy === 'send'}
        problem={problem}
        onSend={send}
        onBack={() => setPreview(null)}
      />
    )
  return (
    <ChoosePeople
      role={role}
      typed={typed}
      busy={busy === 'send' ? null : busy}
      problem={problem}
      onType={setTyped}
      onLook={look}
    />
  )
}
