import type { Unreachable } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type { ProblemSetProblem } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'

const words = problems.fault

export type SetFault = ProblemSetProblem | Unreachable

/** What to say of something that was not done. */
export function faultSentence(fault: SetFault): string {
  switch (fault.code) {
    case 'signed-out':
      return words.signedOut
    case 'not-found':
      return words.gone
    case 'name-taken':
      return words.nameTaken
    case 'set-full':
      return words.setFull(LIMITS.problemsOfSet, LIMITS.skillsOfSet)
    case 'conflict':
      return words.conflict
    case 'not-publishable':
      return words.notPublishable
    case 'malformed':
      return words.malformed
    case 'unreachable':
      return words.failed
  }
}

/** The sentence beside the name of a set, given what was typed; undefined where the name is not the matter. */
export function nameFault(fault: SetFault | null, name: string): string | undefined {
  if (fault?.code === 'name-taken') return words.nameTaken
  if (fault?.code !== 'malformed' || !fault.fields.includes('name')) return undefined
  const length = name.trim().length
  if (length === 0) return words.nameMissing
  return length > LIMITS.deckName ? words.nameLong(LIMITS.deckName) : words.nameControl
}

/** The sentence beside its description. */
export const descriptionFault = (fault: SetFault | null): string | undefined =>
  fault?.code === 'malformed' && fault.fields.includes('description')
    ? words.descriptionLong(LIMITS.deckDescription)
    : undefined
