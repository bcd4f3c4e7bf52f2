import type { ColumnUse, UsesProblem } from '@/lib/content/csv'
import { count } from './format'

/** Words about what the columns of a file are. */
export const importColumns = {
  title: 'How the columns are read',
  separator: 'Between two fields',
  separators: [
    { value: ',', label: 'Comma' },
    { value: ';', label: 'Semicolon' },
    { value: '\t', label: 'Tab' },
    { value: '|', label: 'Vertical bar' },
  ],
  otherSeparator: (separator: string): string => (separator === ' ' ? 'Space' : `“${separator}”`),
  hasHeader: 'The first line names the columns',
  columnsTitle: 'What each column is',
  column: (name: string | null, number: number): string => name ?? `Column ${count(number)}`,
  samples: (samples: readonly string[]): string =>
    samples.length === 0 ? 'Empty in the first lines' : samples.join(' · '),
  leaveOut: 'Leave out',
  uses: {
    front: 'Question',
    back: 'Answer',
    hint: 'Hint',
    tags: 'Tags',
    deck: 'Deck',
    notetype: 'Note type',
    metaphor: 'Metaphor',
    source: 'Source',
    frontLang: 'Language of the question',
    backLang: 'Language of the answer',
    frontDir: 'Direction of the question',
    backDir: 'Direction of the answer',
  } satisfies Readonly<Record<ColumnUse, string>>,
  reading: 'Reading the lines again',
  problem: (problem: UsesProblem): string =>
    problem.code === 'no-front-column'
      ? 'No column is the question. Choose one for it; then the lines are read again.'
      : `Two columns are taken for “${importColumns.uses[problem.use]}”. Change one of them; then the lines are read again.`,
  blocked: 'Say first what each column is.',
} as const
