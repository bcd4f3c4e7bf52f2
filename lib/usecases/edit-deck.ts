import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import type { EditDeckInput } from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck, updateDeck } from '@/lib/data/decks'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { nameTaken, type NameTaken } from './create-deck'
import { recordAll } from './log/recorded'

/** Renames and describes a deck and sets its desired retention, on which dates depend: that is an event. */
export async function editDeck(
  viewer: Viewer,
  input: EditDeckInput,
  now: number,
): Promise<Result<null, { readonly code: 'not-found' } | NameTaken>> {
  const { deckId, name, desiredRetention } = input
  const before = await selectOptionalDeck(viewer, deckId)
  if (before === null) return err({ code: 'not-found' })
  const changesRetention = before.desiredRetention !== desiredRetention
  try {
    await transaction(async (connection) => {
      await updateDeck(connection, viewer, { deckId, name, description: cleanText(input.description) })
      const event = { kind: 'retention', deckId, retention: desiredRetention } as const
      await recordAll(viewer, changesRetention ? [event] : [], now, connection)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'decks_user_id_name_key')) return err(await nameTaken(viewer, name))
    throw error
  }
  return ok(null)
}
