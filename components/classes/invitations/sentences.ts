import type { Unreachable } from '@/components/ui/server-form'
import type { InvitationProblem, PreviewRowDto } from '@/lib/contracts/invitations'
import { LIMITS } from '@/lib/contracts/limits'
import { invitations } from '@/lib/words/invitations'
import { problemSentence } from '../class-form'

const { problem: words, preview, invite } = invitations

/** Why something about invitations was not done, the browser's own reasons among them. */
export type Problem = InvitationProblem | Unreachable | { readonly code: 'signed-out' }

/** The sentence for something about invitations that was not done, to whoever invites. */
export function invitingSentence(found: Problem): string {
  switch (found.code) {
    case 'unreadable':
      return found.why === 'too-many-rows'
        ? invite.unreadable['too-many-rows'](LIMITS.rosterRows)
        : invite.unreadable[found.why]
    case 'full':
      return words.fullRoom
    case 'archived':
      return invite.archived
    default:
      return sentence(found)
  }
}

/** The same, to whoever is invited. */
export const invitedSentence = (found: Problem): string =>
  found.code === 'archived' ? words.closed : sentence(found)

function sentence(found: Problem): string {
  switch (found.code) {
    case 'no-mail':
    case 'demo':
    case 'changed':
    case 'too-many-letters':
    case 'no-invitation':
    case 'expired':
    case 'other-address':
      return words[found.code]
    case 'unreadable':
      return invite.unreadable.empty
    default:
      return problemSentence(found)
  }
}

/** What comes of a line of a list, in sentences: one, or one for each fault. */
export function outcomeSentences({ outcome }: PreviewRowDto): readonly string[] {
  switch (outcome.kind) {
    case 'faulty':
      return outcome.faults.map(({ code }) =>
        code === 'unusable' ? preview.fault.name(LIMITS.nameChars) : preview.fault[code],
      )
    case 'twice':
      return [preview.outcomeOf.twice(outcome.line)]
    default:
      return [preview.outcomeOf[outcome.kind]]
  }
}
