import type { Scene } from '@/lib/offline/steps'
import { OWN_PREDICTIONS, type Grade } from '@/lib/scheduling'

/** What a key asks for. */
export type KeyCommand =
  | {
      readonly do:
        'reveal' | 'next' | 'hint' | 'why' | 'park' | 'stuck' | 'set-aside' | 'edit' | 'undo' | 'end' | 'keys'
    }
  /** Predicts, and shows the answer. */
  | { readonly do: 'predict'; readonly value: number }
  | { readonly do: 'grade'; readonly grade: Grade }

const ANYWHERE: Readonly<Record<string, KeyCommand>> = {
  w: { do: 'why' },
  e: { do: 'edit' },
  u: { do: 'undo' },
  '?': { do: 'keys' },
}

const WITH_A_CARD: Readonly<Record<string, KeyCommand>> = {
  p: { do: 'park' },
  s: { do: 'set-aside' },
  k: { do: 'stuck' },
  h: { do: 'hint' },
}

/** The command of a key on a scene; null when it has none there. `asked`: an own prediction is asked for. */
export function commandOf(key: string, scene: Scene, asked: boolean): KeyCommand | null {
  if (key === 'Escape') return { do: 'end' }
  const letter = key.toLowerCase()
  const general = ANYWHERE[letter]
  if (general !== undefined) return general
  switch (scene.kind) {
    case 'question':
      if (key === ' ') return { do: 'reveal' }
      return (asked ? prediction(key) : null) ?? WITH_A_CARD[letter] ?? null
    case 'answer':
      return gradeOf(key) ?? WITH_A_CARD[letter] ?? null
    case 'surprise':
      if (key === ' ') return { do: 'next' }
      return letter === 's' ? { do: 'set-aside' } : null
    case 'end':
      return null
  }
}

function prediction(key: string): KeyCommand | null {
  const value = /^[1-5]$/.test(key) ? OWN_PREDICTIONS[Number(key) - 1] : undefined
  return value === undefined ? null : { do: 'predict', value }
}

function gradeOf(key: string): KeyCommand | null {
  return /^[1-4]$/.test(key) ? { do: 'grade', grade: Number(key) as Grade } : null
}

/** How long grade keys do nothing after an answer is shown. */
export const DEAF_MS = 300

/**
 * Keeps one press from doing two things: a key acts once until it is let go, and after an answer is shown the keys that
 * grade are deaf for a moment, and longer for one still held down.
 */
export class KeyGuard {
  private readonly down = new Set<string>()
  private readonly deaf = new Set<string>()
  private deafUntil = -Infinity

  /** An answer was shown at this moment, milliseconds of any steady clock. */
  answerShown(now: number): void {
    this.deafUntil = now + DEAF_MS
    for (const key of this.down) this.deaf.add(key)
  }

  /** Whether this press may act. */
  press(key: string, now: number, grades: boolean): boolean {
    const held = this.down.has(key)
    this.down.add(key)
    if (held) return false
    return !grades || (now >= this.deafUntil && !this.deaf.has(key))
  }

  release(key: string): void {
    this.down.delete(key)
    this.deaf.delete(key)
  }

  /** The page lost the keyboard: nobody will say which keys were let go. */
  reset(): void {
    this.down.clear()
    this.deaf.clear()
  }
}
