import { importing as words } from '@/lib/words/import'
import type { ImportFailure } from './post-import'

/** What to say when a file got no reply: what happened, what is safe, what to do. */
export function failureSentence(failure: ImportFailure, mode: 'preview' | 'commit'): string {
  switch (failure.code) {
    case 'unreachable':
      return mode === 'commit' ? words.failure.unreachableCommit : words.failure.unreachable
    case 'signed-out':
      return words.failure.signedOut
    case 'too-large':
      return words.failure.tooLarge
    case 'too-many':
      return words.failure.tooMany
    case 'invalid':
      return words.failure.deck
    case 'not-found':
    case 'conflict':
    case 'unavailable':
    case 'cancelled':
      return words.failure.failed
  }
}
