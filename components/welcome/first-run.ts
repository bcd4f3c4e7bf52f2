import type { BeginChoice, Begun } from '@/lib/contracts/welcome'

/** What the button of a choice sends. */
export const sent = (choice: BeginChoice): string =>
  'slug' in choice ? `${choice.kind} ${choice.slug}` : choice.kind

/** The choice that a button sent; what no button sends is put off. */
export function choiceIn(value: string): BeginChoice {
  const [kind = '', slug = ''] = value.split(' ')
  if (kind === 'deck' || kind === 'set') return { kind, slug }
  return kind === 'own' || kind === 'import' || kind === 'anki' ? { kind } : { kind: 'later' }
}

/** Where to go with it: to the first card or step wherever there is one. */
export function placeOf(begun: Begun): string {
  switch (begun.kind) {
    case 'deck':
      return '/study'
    case 'set':
      return `/practise?set=${begun.setId}`
    case 'own':
      return `/decks/${begun.deckId}/notes/new`
    case 'import':
      return '/import'
    case 'anki':
      return '/import/anki'
    case 'later':
      return '/'
  }
}
