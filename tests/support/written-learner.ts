import { createHash, randomBytes } from 'node:crypto'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from './device'
import { openLearnerWithCards } from './learners'

const DAY_MS = 86_400_000

/** What a format of rows may trip over: its own signs, ends of lines, a line that looks like its end, and all of Unicode. */
export const AWKWARD =
  'tab\t back\\slash \\N \\\\.\n\\.\nnext "quoted", \r\n nul-less \u0001 𝛿 ‮abc é e\u0301'

/** A learner with an address, answers, one of them taken back, settings, and a picture of every byte there is. */
export async function writtenLearner(email: string, now: number): Promise<Viewer> {
  const { viewer, deckId, cardIds } = await openLearnerWithCards(3)
  await database.query('UPDATE users SET email = $2 WHERE id = $1', [viewer.userId, email])
  const device = new Device()
  const answers = [-9, -5, -1].flatMap((days) =>
    cardIds.map((cardId, index) =>
      device.answer(cardId, now + days * DAY_MS + index * 1000, index === 0 ? 1 : 3, { response: AWKWARD }),
    ),
  )
  const taken = device.takeBack(answers.at(-1)?.eventId ?? '', now - 3600)
  await acceptEvents(viewer, [...answers, taken], now)
  await recordEvents(viewer, [{ kind: 'retention', deckId, retention: 0.87 }], now)
  const bytes = Buffer.concat([
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
    randomBytes(50_000),
  ])
  await database.query(
    'INSERT INTO media (user_id, hash, mime, bytes, size, created_at) VALUES ($1, $2, $3, $4, $5, now())',
    [viewer.userId, createHash('sha256').update(bytes).digest('hex'), 'image/webp', bytes, bytes.length],
  )
  return viewer
}
