import 'server-only'
import { endSessions } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'
import { updateSecondFactor } from '@/lib/data/ways'

/**
 * Has an account ask for its password alone, as its operator may for somebody who has lost all their passkeys, and signs
 * out every device: one of them may have gone the same way.
 */
export const forgoPasskey = (userId: string): Promise<void> =>
  transaction(async (connection) => {
    await updateSecondFactor(connection, userId, false)
    await endSessions(connection, { userId, isDemo: false }, null)
  })
