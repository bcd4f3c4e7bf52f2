import { count, dayName, minutes, percent, plural, spokenMinutes } from './format'

/** Words of the list of decks and of one deck. */
export const decks = {
  title: 'Decks',
  loading: 'Fetching your decks',
  loadingDeck: 'Fetching this deck',
  importFile: 'Import',

  create: {
    button: 'New deck',
    title: 'New deck',
    name: 'Name',
    nameHint: 'What these cards are about, for example Spanish verbs.',
    inside: 'New deck in this one',
    submit: 'Make the deck',
    busy: 'Making it',
  },

  find: { label: 'Find a deck', none: (text: string): string => `No deck has “${text}” in its name.` },

  lasting: {
    legend: 'Memories that should last:',
    month: 'over a month',
    week: 'over a week',
    less: 'less',
    /** The bar as it is heard. */
    bar: (month: number, week: number, less: number): string => {
      const all = month + week + less
      if (all === 0) return 'No cards yet'
      const share = (part: number): string => percent(part / all)
      return `${share(month)} lasting over a month, ${share(week)} over a week, ${share(less)} less`
    },
  },

  row: {
    cards: (cards: number): string => plural(cards, 'card', 'cards'),
    target: (retention: number): string => `target ${percent(retention)}`,
    due: (cards: number): string => `${count(cards)} due`,
    fresh: (cards: number): string => `${count(cards)} new`,
    nothing: 'nothing due',
    paused: 'paused',
    show: (name: string): string => `Show the decks in ${name}`,
    hide: (name: string): string => `Hide the decks in ${name}`,
  },

  /** Where a deck lies. */
  place: {
    label: 'Belongs to',
    none: 'No other deck',
  },

  paused: {
    text: 'This deck is paused. Its cards are in no sitting until you take it up again.',
    resume: 'Take up again',
    resuming: 'Taking it up',
    resumed: (name: string): string => `${name} is taken up again.`,
  },

  empty: {
    title: 'No decks yet.',
    text: 'Make one and write your first card, bring in a file, or take a ready-made deck on Today.',
    starters: 'See the ready-made decks',
  },

  deck: {
    breadcrumb: 'Where you are',
    parent: 'Decks',
    study: (value: number): string => `Study, ${minutes(value)}`,
    spokenStudy: (value: number): string => `Study, ${spokenMinutes(value)}`,
    options: 'Options',
    leeches: (notes: number): string =>
      notes === 0 ? 'No card is often missed.' : `${plural(notes, 'card is', 'cards are')} often missed.`,
    showLeeches: (notes: number): string => (notes === 1 ? 'Look at it' : 'Look at them'),
    showAll: 'Show all cards',
    add: 'Add a card',
    addKey: 'N',
    importFile: 'Import',
    emptyTitle: 'Nothing in this deck yet.',
    emptyText: 'Write the first card, or bring in a file of them.',
  },

  /** Where a card stands, under its text in the list. */
  state: {
    fresh: 'new',
    next: (day: number, today: number, intervalDays: number): string =>
      intervalDays > 0
        ? `next ${dayName(day, today)}, after ${plural(intervalDays, 'day', 'days')}`
        : `next ${dayName(day, today)}`,
    returning: 'missed, comes back today',
    aside: 'set aside',
    toThinkAbout: 'to think about',
    oftenMissed: 'often missed',
    more: (cards: number): string => `and ${plural(cards, 'more card', 'more cards')}`,
  },

  options: {
    title: 'Deck options',
    name: 'Name',
    description: 'Description',
    target: 'Recall target',
    own: (retention: number): string => `Yours, ${percent(retention)}`,
    ownHint: 'Follows the target in your settings.',
    deckOnly: 'A target of its own',
    deckTarget: 'Target of this deck',
    alsoInner: (decks: number): string =>
      decks === 1 ? 'Also for the deck in it' : `Also for the ${count(decks)} decks in it`,
    targetHint: 'Dates already set stay. Each card takes the new target with its next answer.',
    save: 'Save',
    saving: 'Saving',
    saved: 'Deck options saved.',
    pause: 'Pause this deck',
    pausing: 'Pausing',
    pauseText:
      'Its cards, and those of the decks in it, are in no sitting until you take it up again. It stays in the list.',
    paused: (name: string): string => `${name} is paused.`,
    archive: 'Archive this deck',
    archiving: 'Archiving',
    archiveText:
      'Its cards leave your sittings and lists. Nothing is deleted: cards, answers and dates are kept.',
    archived: (name: string): string => `${name} is archived.`,
    delete: 'Delete this deck',
    deleting: 'Deleting',
    deleteTitle: (name: string): string => `Delete ${name}?`,
    deleteText: (notes: number, decks: number): string => {
      const inner = decks === 0 ? '' : ` and ${plural(decks, 'deck', 'decks')} in it`
      return `This deletes the deck with ${plural(notes, 'note', 'notes')}${inner}. For 30 days you can bring all of it back from the list of decks, answers and dates too.`
    },
    deleteConfirm: (notes: number): string => `Delete the deck and ${plural(notes, 'note', 'notes')}`,
    deleted: (name: string): string => `${name} is deleted.`,
    restored: (name: string): string => `${name} is back.`,
  },

  archived: {
    title: (decks: number): string => `Archived (${count(decks)})`,
    bringBack: 'Bring back',
    spokenBringBack: (name: string): string => `Bring back: ${name}`,
    bringingBack: 'Bringing it back',
  },

  deleted: {
    title: (decks: number): string => `Deleted in the last 30 days (${count(decks)})`,
  },

  problem: {
    nameMissing: 'Give the deck a name.',
    nameLong: (most: number): string => `This name is too long. Use at most ${count(most)} characters.`,
    wholeNameLong: (most: number): string =>
      `With the decks it lies in, or those in it, this name has more than ${count(most)} characters. Choose a shorter one.`,
    parentGone: 'That deck is no longer there. Choose another.',
    inItself: 'A deck can’t lie in itself or in a deck that lies in it. Choose another.',
    nameTakenMeanwhile:
      'Another deck has this name by now, or the name of a deck in it. Rename that one first, then bring this one back.',
    nameControl: 'A name is one line of ordinary text.',
    nameTaken: 'You have a deck of this name already. Choose another.',
    nameTakenArchived: 'An archived deck of yours has this name. Choose another.',
    descriptionLong: (most: number): string =>
      `This description is too long. Use at most ${count(most)} characters.`,
    retention: 'The target is between 70% and 97%.',
    gone: 'This deck is no longer there. Nothing was changed.',
    signedOut: 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    failed: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
  },
} as const
