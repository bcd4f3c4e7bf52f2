import { Chip } from '@/components/ui/Chip'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { termPhase } from '@/lib/classes'
import type { ClassSummaryDto } from '@/lib/contracts/classes'
import { classes as words } from '@/lib/words/classes'

/** The classes somebody is in: those under way, then the archived ones, folded. */
export function ClassList({ classes }: { readonly classes: readonly ClassSummaryDto[] }) {
  const current = classes.filter(({ isArchived }) => !isArchived)
  const archived = classes.filter(({ isArchived }) => isArchived)
  return (
    <div className="grid gap-6">
      {current.length > 0 && (
        <Sheet>
          <ul>
            {current.map((each) => (
              <ClassRow key={each.classId} {...each} />
            ))}
          </ul>
        </Sheet>
      )}
      {archived.length > 0 && (
        <details>
          <summary className="link cursor-pointer">{words.archived(archived.length)}</summary>
          <Sheet className="mt-3">
            <ul>
              {archived.map((each) => (
                <ClassRow key={each.classId} {...each} />
              ))}
            </ul>
          </Sheet>
        </details>
      )}
    </div>
  )
}

function ClassRow(found: ClassSummaryDto) {
  const { classId, name, state, role, learners } = found
  const isAskedBack = state === 'asked-back'
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 border-border py-3 not-first:border-t first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1">
        {isAskedBack ? (
          <>
            <p className="font-semibold wrap-anywhere">{words.askedBack(name)}</p>
            <TextLink href={`/classes/${classId}/back`}>{words.comeBack}</TextLink>
          </>
        ) : (
          <>
            <TextLink className="font-semibold wrap-anywhere" href={`/classes/${classId}`}>
              {name}
            </TextLink>
            <p className="note">{[...lineOf(found), words.learners(learners)].join(' · ')}</p>
          </>
        )}
      </div>
      {!isAskedBack && <Chip>{words.yourRole[role]}</Chip>}
    </li>
  )
}

/** Its term and where that stands, as far as there is anything to say. */
export function lineOf({ term, startsOn, endsOn, today, isArchived }: ClassSummaryDto): readonly string[] {
  const phase = termPhase({ startsOn, endsOn }, today)
  const dates =
    phase === 'before'
      ? words.dates.begins(startsOn, today)
      : endsOn === null
        ? ''
        : phase === 'over'
          ? words.dates.ended(endsOn, today)
          : words.dates.until(endsOn, today)
  return [term, dates, isArchived ? words.isArchived : ''].filter((part) => part !== '')
}
