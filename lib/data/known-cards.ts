import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { KnownCards } from '@/lib/scheduling'
import type { Database } from './pool'

/** The viewer's answered cards in decks that go by the viewer's own recall target, by how well they are remembered. */
export async function selectKnownCards(connection: Database, viewer: Viewer): Promise<KnownCards[]> {
  const { rows } = await connection.query<KnownCards>(
    `SELECT count(*)::int AS cards, avg(s.stability) AS stability
     FROM card_states s JOIN decks d ON d.user_id = $1 AND d.id = s.deck_id
     WHERE s.user_id = $1 AND s.shelf = 'active' AND s.stage <> 'new' AND s.stability > 0
       AND d.desired_retention IS NULL AND d.archived_at IS NULL AND d.paused_at IS NULL AND d.deleted_at IS NULL
     GROUP BY floor(ln(s.stability) * 4)`,
    [viewer.userId],
  )
  return rows
}
