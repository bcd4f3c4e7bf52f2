import Link from 'next/link'
import { Chip } from '@/components/ui/Chip'
import type { ProblemListItem, ProblemStanding } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import { AttributionLine } from '../AttributionLine'
import type { SetActions } from '../problem-actions'
import { ProblemMenu } from './ProblemMenu'

const words = problems.problem

interface ProblemRowProps {
  readonly problem: ProblemListItem
  readonly setId: string
  /** Where it is among all of its set, from 0; null while the list shows some of them. */
  readonly place: { readonly at: number; readonly all: number } | null
  readonly actions: SetActions
}

/** A problem in the list of its set. */
export function ProblemRow({ problem, setId, place, actions }: ProblemRowProps) {
  const { problemId, title, tags, isTemplate, standing, attribution } = problem
  return (
    <li className="flex items-start gap-2 border-t border-border py-2 pr-2 pl-4 first:border-0 md:pl-6">
      <div className="min-w-0 flex-1 py-1">
        <p>
          <Link
            className="inline-block py-2.5 font-semibold wrap-anywhere text-foreground no-underline hover:underline"
            href={`/problems/${setId}/${problemId}`}
          >
            {title}
          </Link>
        </p>
        <p className="note -mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
          <StandingChip standing={standing} />
          <span>{[isTemplate ? words.template : words.fixed, ...tags].join(' · ')}</span>
        </p>
        {attribution && <AttributionLine attribution={attribution} className="mt-1" />}
      </div>
      <ProblemMenu problem={problem} place={place} actions={actions} />
    </li>
  )
}

/** Whether learners get it, and whether as it is now. */
export const StandingChip = ({ standing }: { readonly standing: ProblemStanding }) => (
  <Chip tone={standing === 'draft' ? 'neutral' : 'selected'}>{words[standing]}</Chip>
)
