import 'server-only'
import {
  mayRemove,
  readAddresses,
  readRoster,
  type ClassRole,
  type RosterRow,
  type RosterRules,
} from '@/lib/classes'
import { emailSchema } from '@/lib/contracts/account'
import {
  invitedNameSchema,
  type InvitationOutcome,
  type InvitationPreviewDto,
  type InvitationProblem,
  type PreviewInvitations,
} from '@/lib/contracts/invitations'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectKnownAddresses, type KnownAs } from '@/lib/data/classes/invitations'
import { database } from '@/lib/data/pool'
import { standingWith } from '../standing'

const rules: RosterRules = {
  address: (written) => emailSchema.safeParse(written).data ?? null,
  isName: (written) => invitedNameSchema.safeParse(written).success,
  mostRows: LIMITS.rosterRows,
}

/** What would come of each line of a list of people. Nothing is written, and nobody is written to. */
export async function previewInvitations(
  viewer: Viewer,
  { classId, source }: PreviewInvitations,
  now: number,
): Promise<Result<InvitationPreviewDto, InvitationProblem>> {
  const standing = await standingWith(database, viewer, classId, 'admit-learners')
  if (!standing.ok) return standing
  if (standing.value.isArchived) return err({ code: 'archived' })
  const read =
    source.kind === 'typed' ? readAddresses(source.text, source.role, rules) : readRoster(source.text, rules)
  if (!read.ok) return err({ code: 'unreadable', why: read.error })
  const { rows, unused } = read.value
  const emails = rows.map(({ email }) => email)
  const known = await selectKnownAddresses(database, standing.value, emails, now)
  const outcomeOf = outcomes(standing.value.role, known)
  return ok({
    rows: rows.map(({ faults, ...row }) => ({ ...row, outcome: outcomeOf({ faults, ...row }) })),
    unused,
  })
}

/** Says of one line after the other what comes of it. */
function outcomes(
  own: ClassRole,
  known: ReadonlyMap<string, KnownAs>,
): (row: RosterRow) => InvitationOutcome {
  const lines = new Map<string, number>()
  return ({ line, email, role, faults }) => {
    const isMine = role === null || mayRemove(own, role)
    if (faults.length > 0 || !isMine) {
      return {
        kind: 'faulty',
        faults: isMine ? faults : [...faults, { field: 'role', code: 'not-yours' }],
      }
    }
    const earlier = lines.get(email)
    if (earlier !== undefined) return { kind: 'twice', line: earlier }
    lines.set(email, line)
    return { kind: known.get(email) ?? 'invite' }
  }
}
