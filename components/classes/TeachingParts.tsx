import type { ClassDto } from '@/lib/contracts/classes'
import type { JoinCodeAction, LeaveClassAction } from './class-actions'
import { JoinCode } from './JoinCode'
import { TaughtBy } from './TaughtBy'

interface TeachingPartsProps {
  readonly found: ClassDto
  /** The address of this server, without a slash at its end. */
  readonly server: string
  readonly actions: { readonly joinCode: JoinCodeAction; readonly leave: LeaveClassAction }
}

/** Letting learners in, and who teaches the class: below what it does. */
export function TeachingParts({ found, server, actions }: TeachingPartsProps) {
  const { classId, joinCode, isArchived } = found
  const link = `${server}/classes/join?code=${joinCode ?? ''}`
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[5fr_6fr]">
      <TaughtBy found={found} leave={actions.leave} />
      {!isArchived && <JoinCode classId={classId} code={joinCode} link={link} change={actions.joinCode} />}
    </div>
  )
}
