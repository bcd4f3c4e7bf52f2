import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Chip } from '@/components/ui/Chip'
import type { SetSummary } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'

const words = problems.row

/** The learner's problem sets. */
export const SetList = ({ sets }: { readonly sets: readonly SetSummary[] }) => (
  <ul className="sheet mt-6 overflow-clip" aria-label={problems.title}>
    {sets.map((set) => (
      <li key={set.setId} className="border-t border-border first:border-0 has-[a:hover]:bg-sunken">
        <Link
          href={`/problems/${set.setId}`}
          className="flex min-h-touch items-center gap-4 px-4 py-4 text-foreground no-underline focus-visible:-outline-offset-3 md:px-6"
        >
          <span className="min-w-0 flex-1">
            <span className="font-semibold wrap-anywhere">{set.name}</span>
            {set.isPaused && <Chip className="ml-2">{words.paused}</Chip>}
            <span className="note tnum block">{figuresOf(set).join(' · ')}</span>
          </span>
          <ChevronRight className="size-5 flex-none text-muted-foreground" />
        </Link>
      </li>
    ))}
  </ul>
)

/** How much is in a set, and how much of that learners don't get yet. */
export const figuresOf = ({
  problems: all,
  published,
  skills,
}: Pick<SetSummary, 'problems' | 'published' | 'skills'>): string[] => [
  words.problems(all),
  words.skills(skills),
  ...(published < all ? [words.unpublished(all - published)] : []),
]
