import { count, plural } from './format'

/** Words of the list of problem sets and of one set. */
export const problems = {
  title: 'Problem sets',
  loading: 'Fetching your problem sets',
  loadingSet: 'Fetching this set',
  importFile: 'Import',
  breadcrumb: 'Where you are',

  create: {
    button: 'New set',
    title: 'New problem set',
    name: 'Name',
    nameHint: 'What its problems are about, for example Linear equations.',
    submit: 'Make the set',
    busy: 'Making it',
  },

  row: {
    problems: (problems: number): string => plural(problems, 'problem', 'problems'),
    skills: (skills: number): string => plural(skills, 'skill', 'skills'),
    unpublished: (problems: number): string => `${count(problems)} not published`,
    paused: 'paused',
  },

  empty: {
    title: 'No problem sets yet.',
    text: 'Problems train procedures, a step at a time, with other numbers each time. Take a ready-made set, bring in a file, or write your own.',
  },

  starters: {
    title: 'Ready-made problem sets',
    text: 'Taken, a set is yours: change what you like.',
    problems: (problems: number): string => plural(problems, 'problem', 'problems'),
    licence: (licence: string): string => `Licence ${licence}`,
    take: 'Take it',
    taking: 'Taking it',
    spokenTake: (name: string): string => `Take it: ${name}`,
    taken: (name: string): string => `${name} is yours now.`,
    unknown: 'This set is no longer offered. Nothing was changed.',
  },

  set: {
    practise: 'Practise this set',
    add: 'New problem',
    addKey: 'N',
    options: 'Options',
    problems: 'Problems',
    emptyTitle: 'Nothing in this set yet.',
    emptyText: 'Write the first problem, or bring in a file of them.',
    nothingPublished: 'Nothing of this set is published yet, so there is nothing to practise.',
    find: 'Find a problem',
    tag: 'Tag',
    allTags: 'All tags',
    found: (shown: number, all: number): string => `${count(shown)} of ${plural(all, 'problem', 'problems')}`,
    none: 'No problem matches. Change what you look for.',
    clear: 'Show all',
  },

  paused: {
    text: 'This set is paused. Its problems are in no practice until you take it up again.',
    resume: 'Take up again',
    resuming: 'Taking it up',
    resumed: (name: string): string => `${name} is taken up again.`,
  },

  problem: {
    template: 'template',
    fixed: 'fixed',
    draft: 'draft',
    published: 'published',
    changed: 'changed since it was published',
    attribution: (source: string): string => `From ${source}`,
    between: ', ',
    more: (title: string): string => `More for ${title}`,
    menu: 'This problem',
    up: 'Move up',
    down: 'Move down',
    moved: (title: string, place: number, all: number): string =>
      `${title} is now number ${count(place)} of ${count(all)}.`,
    filtered: 'To move it, show all problems first.',
    duplicate: 'Make a copy',
    duplicated: (title: string): string => `A copy of ${title} is at the end.`,
    copyOf: (title: string): string => `${title} (copy)`,
    delete: 'Delete',
    deleted: (title: string): string => `${title} is deleted.`,
    restored: (title: string): string => `${title} is back.`,
    deletedTitle: (problems: number): string => `Deleted in the last 30 days (${count(problems)})`,
    bringBack: 'Bring back',
    spokenBringBack: (title: string): string => `Bring back: ${title}`,
    bringingBack: 'Bringing it back',
  },

  skills: {
    title: 'Skills',
    text: 'What the problems train. Spindle learns how you stand with each.',
    none: 'No skills yet. Each step of a problem trains one or more.',
    uses: (problems: number): string =>
      problems === 0 ? 'in no problem' : `in ${plural(problems, 'problem', 'problems')}`,
    buildsOn: (names: string): string => `builds on ${names}`,
    edit: (name: string): string => `Edit ${name}`,
    editTitle: 'Edit skill',
    add: 'Add a skill',
    addLabel: 'Another skill',
    addHint: 'What somebody can do, for example Expand brackets.',
    addSubmit: 'Add',
    adding: 'Adding',
    name: 'Name',
    prerequisites: 'Builds on',
    prerequisitesHint: 'Practising it keeps these fresh in part.',
    noOthers: 'There is no other skill to build on.',
    save: 'Save',
    saving: 'Saving',
    saved: 'Skill saved.',
    remove: 'Remove this skill',
    removeText: (problems: number): string =>
      problems === 0
        ? 'No problem uses it.'
        : `${plural(problems, 'problem uses it and has', 'problems use it and have')} to name another before being published again. What learners get stays as it is.`,
    removed: (name: string): string => `${name} is removed.`,
    nameMissing: 'Give the skill a name.',
    restored: (name: string): string => `${name} is back.`,
  },

  options: {
    title: 'Set options',
    name: 'Name',
    description: 'Description',
    save: 'Save',
    saving: 'Saving',
    saved: 'Set options saved.',
    importInto: 'Import into this set',
    export: 'Export as a file',
    exportText:
      'All problems and skills of this set in one JSON file, drafts too. Imported again it gives the same problems. Answers and dates are not in it.',
    pause: 'Pause this set',
    pausing: 'Pausing',
    pauseText: 'Its problems are in no practice until you take it up again. It stays in the list.',
    paused: (name: string): string => `${name} is paused.`,
    delete: 'Delete this set',
    deleting: 'Deleting',
    deleteTitle: (name: string): string => `Delete ${name}?`,
    deleteText: (problems: number): string =>
      `This deletes the set with ${plural(problems, 'problem', 'problems')}. For 30 days you can bring all of it back from the list of problem sets.`,
    deleteConfirm: (problems: number): string =>
      `Delete the set and ${plural(problems, 'problem', 'problems')}`,
    deleted: (name: string): string => `${name} is deleted.`,
    restored: (name: string): string => `${name} is back.`,
  },

  deleted: {
    title: (sets: number): string => `Deleted in the last 30 days (${count(sets)})`,
  },

  fault: {
    nameMissing: 'Give the set a name.',
    nameLong: (most: number): string => `This name is too long. Use at most ${count(most)} characters.`,
    nameControl: 'A name is one line of ordinary text.',
    nameTaken: 'You have a problem set of this name already. Choose another.',
    nameTakenMeanwhile: 'Another set has this name by now. Rename that one first, then bring this one back.',
    descriptionLong: (most: number): string =>
      `This description is too long. Use at most ${count(most)} characters.`,
    setFull: (problems: number, skills: number): string =>
      `A set holds at most ${plural(problems, 'problem', 'problems')} and ${plural(skills, 'skill', 'skills')}. Nothing was added. Make another set for the rest.`,
    gone: 'This is no longer there. Nothing was changed.',
    conflict: 'It was changed meanwhile in another tab or on another device. Reload to see it.',
    notPublishable: 'It can’t be published as it is. Open it to see why.',
    malformed: 'Something in this is not as it should be. Nothing was changed.',
    signedOut: 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    failed: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
  },
} as const
