import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { BeginChoice, BeginInput, BeginProblem, Begun } from '@/lib/contracts/welcome'
import { decksByName } from '@/lib/data/decks'
import { welcome } from '@/lib/words/welcome'
import { createDeck } from './create-deck'
import { takeStarterSet } from './problems/take-starter-set'
import { saveSettings } from './save-settings'
import { takeStarterDeck } from './take-starter-deck'

type Beginning = Promise<Result<Begun, BeginProblem>>

/** Gives a new learner what they chose to begin with, and the minutes they have. Asked twice, it gives the same. */
export async function beginLearning(
  viewer: Viewer,
  { minutesPerDay, choice }: BeginInput,
  now: number,
): Beginning {
  const saved = await saveSettings(viewer, { minutesPerDay }, now)
  return saved.ok ? given(viewer, choice, now) : err({ code: 'minutes' })
}

async function given(viewer: Viewer, choice: BeginChoice, now: number): Beginning {
  switch (choice.kind) {
    case 'deck': {
      const taken = await takeStarterDeck(viewer, choice.slug, now)
      return taken.ok ? ok({ kind: 'deck' }) : err({ code: 'not-found' })
    }
    case 'set': {
      const taken = await takeStarterSet(viewer, choice.slug, now)
      return taken.ok ? ok({ kind: 'set', setId: taken.value.setId }) : err({ code: 'not-found' })
    }
    case 'own':
      return ownDeck(viewer, now)
    case 'import':
    case 'anki':
    case 'later':
      return ok({ kind: choice.kind })
  }
}

async function ownDeck(viewer: Viewer, now: number): Beginning {
  const name = welcome.own.deck
  const made = await createDeck(viewer, { name, parentId: null }, now)
  const deckId = made.ok ? made.value.deckId : (await decksByName(viewer, [name]))[0]?.deckId
  return deckId === undefined ? err({ code: 'not-found' }) : ok({ kind: 'own', deckId })
}
