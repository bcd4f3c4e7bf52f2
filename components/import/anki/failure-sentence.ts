import { ankiWizard as words } from '@/lib/words/anki-wizard'
import type { PackageFailure } from './post-package'

/** What to say when a package got no reply: what happened, what is safe, what to do. */
export function failureSentence({ code }: PackageFailure): string {
  switch (code) {
    case 'unreachable':
    case 'signed-out':
    case 'too-large':
    case 'too-many':
    case 'conflict':
      return words.failure[code]
    case 'not-found':
      return words.failure.gone
    case 'invalid':
    case 'unavailable':
    case 'cancelled':
      return words.failure.fault
  }
}
