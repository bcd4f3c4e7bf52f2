import { count, plural } from './format'

const notes = (number: number): string => plural(number, 'note', 'notes')

/** Words of the lists of notes: finding, choosing and changing many at once. */
export const noteList = {
  title: 'All notes',
  loading: 'Fetching your notes',
  loadingRow: 'Fetching this note',
  region: 'Cards',
  find: 'Find a card',
  findKey: '/',
  total: notes,
  narrowed: (number: number): string => `${notes(number)} found`,
  untitled: 'Without text',

  filter: {
    open: 'Filter and sort',
    openNarrowed: (parts: number): string => `Filter and sort, ${plural(parts, 'filter', 'filters')} on`,
    clear: 'Clear filters',
    deck: 'Deck',
    everyDeck: 'All decks',
    state: 'Where it stands',
    anyState: 'Anywhere',
    states: {
      new: 'New',
      relearning: 'Missed, learning it again',
      review: 'Comes back for review',
      aside: 'Set aside',
      'often-missed': 'Often missed',
    },
    due: 'When it comes',
    anyDue: 'At any time',
    dues: {
      today: 'Today or earlier',
      week: 'Within 7 days',
      later: 'Not yet due',
    },
    surprise: 'Last answer',
    anySurprise: 'As predicted or not',
    surprises: {
      any: 'A surprise, 30 points or more',
      better: 'Better by 30 points or more',
      less: 'Less well by 30 points or more',
    },
    tags: 'Tags',
    tagsHint: 'Separated by commas. Tags below them count too.',
    sort: 'Order',
    sorts: {
      newest: 'Newest first',
      oldest: 'Oldest first',
      front: 'A to Z',
      due: 'Due soonest',
      missed: 'Most often missed',
      surprise: 'Largest last surprise',
    },
  },

  none: {
    title: 'No note matches.',
    text: 'Try other words, or fewer filters.',
  },
  empty: {
    title: 'No notes yet.',
    text: 'Notes of all your decks come together here.',
    decks: 'Go to your decks',
  },
  failed: {
    text: 'Part of the list didn’t come. What is selected stays selected.',
    signedOut: 'You are signed out. Sign in again to see your notes.',
    deckGone: 'This deck is no longer there.',
  },

  select: {
    one: (title: string): string => `Select: ${title}`,
    all: (number: number): string => `Select all ${notes(number)}`,
    none: 'Select none',
    selected: (number: number): string => `${notes(number)} selected`,
    bar: 'Selected notes',
    failed: 'The notes could not be selected. Try again in a moment.',
  },

  change: {
    move: 'Move',
    moveTitle: (number: number): string => `Move ${notes(number)}`,
    moveTo: 'To this deck',
    moveSubmit: 'Move',
    tag: 'Tag',
    tagTitle: (number: number): string => `Tag ${notes(number)}`,
    tagAdd: 'Add tags',
    tagRemove: 'Remove tags',
    tagHint: 'Separated by commas.',
    tagSubmit: 'Change tags',
    tagMissing: 'Name at least one tag.',
    tagLong: (tags: number, chars: number): string =>
      `Use at most ${count(tags)} tags of at most ${count(chars)} characters.`,
    setAside: 'Set aside',
    takeBack: 'Take back',
    reset: 'Start afresh',
    resetTitle: (number: number): string => `Start afresh with ${notes(number)}?`,
    resetText:
      'Their cards become new and lose their dates. Past answers stay in your history. You can undo this right afterwards.',
    resetSubmit: (number: number): string => `Start afresh with ${notes(number)}`,
    delete: 'Delete',
    deleteTitle: (number: number): string => `Delete ${notes(number)}?`,
    deleteText: 'They leave your decks and sittings. You can undo this right afterwards.',
    deleteSubmit: (number: number): string => `Delete ${notes(number)}`,
    busy: 'Changing them',

    moved: (number: number): string => `Moved ${notes(number)}.`,
    tagged: (number: number): string => `Changed the tags of ${notes(number)}.`,
    isAside: (number: number): string => `Set ${notes(number)} aside.`,
    isBack: (number: number): string => `Took ${notes(number)} back.`,
    isReset: (number: number): string => `${notes(number)} ${number === 1 ? 'starts' : 'start'} afresh.`,
    deleted: (number: number): string => `Deleted ${notes(number)}.`,
    nothing: 'Nothing had to change.',
    nameTaken: (number: number): string => `${notes(number)} stayed: that deck has such a card already.`,
    tooManyTags: (number: number): string => `${notes(number)} stayed: they would have too many tags.`,
    undone: (number: number): string => `${notes(number)} put back as before.`,
    changedSince: (number: number): string => `${notes(number)} changed since and stayed as they are.`,
  },

  problem: {
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    malformed: 'These notes can’t be changed like that. Nothing was changed.',
    'deck-gone': 'That deck is no longer there. Nothing was changed. Choose another.',
    busy: 'The same notes are being changed elsewhere. Nothing was changed. Try again in a moment.',
    'not-found': 'This can no longer be undone. Nothing was changed.',
    'already-undone': 'This was undone already.',
    unreachable: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
  },
} as const
