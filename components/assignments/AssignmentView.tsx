import { ArrowUp, GitBranch, Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { PrivacyWall } from '@/components/classes/PrivacyWall'
import { ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { InlineLink, TextLink } from '@/components/ui/TextLink'
import { factsFor, may, targetDay } from '@/lib/classes'
import type { AssignmentDto, CopyDto } from '@/lib/contracts/assignments'
import type { ClassDto } from '@/lib/contracts/classes'
import { assignments } from '@/lib/words/assignments'
import { calendarDay, shortDay } from '@/lib/words/format'
import type { StartAction } from './assignment-actions'
import { StartAssignment } from './StartAssignment'

const words = assignments.page

interface AssignmentViewProps {
  readonly inClass: ClassDto
  readonly found: AssignmentDto
  readonly start: StartAction
  /** What more is known of it, between its rules and its versions. */
  readonly children?: ReactNode
}

/** An assignment as somebody in the class finds it: what it is, by when, what earns credit, and the way into it. */
export function AssignmentView({ inClass, found, start, children }: AssignmentViewProps) {
  const { classId, name: className, role, isArchived } = inClass
  const { assignmentId, name, description, phase, kind, copy } = found
  const path = `/classes/${classId}/assignments/${assignmentId}`
  const mayAssign = may(role, 'assign')
  // Once it is under way the way into it comes first; before that the rules do.
  const own = role === 'learner' && (
    <Own inClass={inClass} found={found} path={path}>
      <p>{words.startText(kind)}</p>
      <div className="mt-5">
        <StartAssignment {...{ classId, assignmentId, start, today: inClass.today }} />
      </div>
    </Own>
  )
  return (
    <>
      <PageHeader
        parent={{ href: `/classes/${classId}`, label: className, navigationLabel: assignments.breadcrumb }}
        title={name}
        note={assignments.list.phase[phase]}
        actions={
          mayAssign ? (
            <>
              {!isArchived && phase !== 'ended' && (
                <ButtonLink href={`${path}/publish`} icon={<GitBranch />}>
                  {words.publish}
                </ButtonLink>
              )}
              <ButtonLink href={`${path}/settings`} icon={<Settings2 />}>
                {words.settings}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <div className="mt-6 grid max-w-measure gap-6">
        {isArchived && <Callout>{words.archived}</Callout>}
        {phase === 'ended' && <Callout>{words.ended}</Callout>}
        {description !== '' && <p className="wrap-anywhere whitespace-pre-line">{description}</p>}
        {copy !== null && own}
        <Facts inClass={inClass} found={found} />
        <Rules inClass={inClass} found={found} />
        {copy === null && own}
        {children}
        <Versions inClass={inClass} found={found} />
        <PrivacyWall seenHref={`/classes/${classId}/seen`} />
      </div>
    </>
  )
}

type Part = Pick<AssignmentViewProps, 'inClass' | 'found'>

function Facts({ inClass: { today, role }, found }: Part) {
  const { facts, exception, kind, items, cards, exceptions } = found
  const own = factsFor(facts, exception)
  const rows: (readonly [string, string])[] = [
    [words.size, assignments.size(kind, items, cards)],
    [words.opens, shortDay(own.startsOn, today)],
    [words.due, shortDay(own.dueOn, today)],
    ...(own.examOn === null ? [] : [[words.exam, shortDay(own.examOn, today)] as const]),
    ...(own.target === null
      ? []
      : [[words.target, words.targetOn(own.target, targetDay(own), today)] as const]),
    ...(may(role, 'see-learners')
      ? [[words.exceptions, adjusted(exceptions) ?? words.noExceptions] as const]
      : []),
  ]
  return (
    <Sheet title={words.about}>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {rows.map(([term, text]) => (
          <div key={term} className="sm:contents">
            <dt className="text-muted-foreground">{term}</dt>
            <dd className="max-sm:mb-2">{text}</dd>
          </div>
        ))}
      </dl>
      {exception !== null && (
        <p className="mt-4 font-semibold">
          {exception.isExcused ? words.excused : words.forYou(assignments.difference(exception, today))}
        </p>
      )}
    </Sheet>
  )
}

function Rules({ inClass: { today, role }, found: { kind, facts, exception } }: Part) {
  const rules = assignments.rules(kind, factsFor(facts, exception), today)
  return (
    <Sheet title={words.credit}>
      <ul className="mt-3 grid list-disc gap-2 pl-5">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {may(role, 'see-learners') && <p className="note mt-3">{words.creditFor}</p>}
    </Sheet>
  )
}

interface OwnProps extends Part {
  readonly path: string
  /** How it is started. */
  readonly children: ReactNode
}

/** The learner's own part: how to start, or where their copy is. */
function Own({ inClass, found, path, children }: OwnProps) {
  const { copy, phase, facts } = found
  if (copy !== null) return <Copy {...{ inClass, found, path, copy }} />
  if (phase === 'ended' || inClass.isArchived) return null
  return (
    <Sheet title={words.yours}>
      <div className="mt-2">
        {phase === 'not-open' ? <p>{words.opensOn(facts.startsOn, inClass.today)}</p> : children}
      </div>
    </Sheet>
  )
}

function Copy({ inClass, found, path, copy }: Omit<OwnProps, 'children'> & { readonly copy: CopyDto }) {
  const { zone, today, isArchived } = inClass
  const newest = found.versions[0]?.number ?? copy.number
  const started = shortDay(calendarDay(copy.startedAt, zone), today)
  const hasUpdate = copy.number < newest && !copy.isGone && !isArchived && found.phase !== 'ended'
  return (
    <>
      {hasUpdate && (
        <Callout icon={<ArrowUp />} title={words.updateTitle(newest)}>
          <p>
            {words.updateText} <InlineLink href={`${path}/update`}>{words.update}</InlineLink>
          </p>
        </Callout>
      )}
      <Sheet title={words.yours}>
        <p className="mt-1">
          {words.started(started)} {words.has(copy.number)}
        </p>
        {copy.isGone ? <Callout className="mt-4">{words.gone}</Callout> : <Ways copy={copy} />}
      </Sheet>
    </>
  )
}

function Ways({ copy: { deckId, setId } }: { readonly copy: CopyDto }) {
  const isDeck = deckId !== null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      <ButtonLink variant="primary" href={isDeck ? `/study?deck=${deckId}` : `/practise?set=${setId ?? ''}`}>
        {isDeck ? words.study : words.practise}
      </ButtonLink>
      <TextLink href={isDeck ? `/decks/${deckId}` : `/problems/${setId ?? ''}`}>
        {isDeck ? words.openDeck : words.openSet}
      </TextLink>
    </div>
  )
}

function Versions({ inClass: { zone, today }, found: { versions, kind } }: Part) {
  return (
    <Sheet title={words.versions}>
      <ul className="mt-3">
        {versions.map(({ number, items, publishedAt, by }, place) => (
          <li key={number} className="border-border py-2 not-first:border-t">
            {words.version(number)}{' '}
            <span className="note">
              {[
                words.publishedBy(by, shortDay(calendarDay(publishedAt, zone), today)),
                assignments.items(kind, items),
                ...(place === 0 && versions.length > 1 ? [words.current] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** `3 with more time, 1 excused`; null where nothing is different for anybody. */
function adjusted({ moreTime, fewerDays, excused }: AssignmentDto['exceptions']): string | null {
  const parts = [
    ...(moreTime === 0 ? [] : [assignments.adjusted.moreTime(moreTime)]),
    ...(fewerDays === 0 ? [] : [assignments.adjusted.fewerDays(fewerDays)]),
    ...(excused === 0 ? [] : [assignments.adjusted.excused(excused)]),
  ]
  return parts.length === 0 ? null : assignments.together(parts)
}
