import { AttributionLine } from '@/components/problems/AttributionLine'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import type { SkillMapDto, SkillState } from '@/lib/contracts/skills'
import { BAND } from '@/lib/practice/next/next-problem'
import { skills as words } from '@/lib/words/skills'
import { ParkedProblems } from './ParkedProblems'
import { SkillRow } from './SkillRow'

const GROUPS: readonly SkillState[] = ['due', 'practising', 'chunked', 'new']

/** What is chunked, what is due, what is practised, and which problem comes next and why. */
export function SkillMap({ map }: { readonly map: SkillMapDto }) {
  const { skills, next, today } = map
  const header = (
    <PageHeader
      title={words.title}
      parent={{ href: '/problems', label: words.toSets, navigationLabel: words.toSets }}
    />
  )
  if (skills.length === 0) {
    return (
      <>
        {header}
        <EmptyState
          title={words.empty.title}
          actions={
            <ButtonLink variant="primary" href="/problems">
              {words.toSets}
            </ButtonLink>
          }
        >
          <p>{words.empty.text}</p>
        </EmptyState>
      </>
    )
  }
  const chunked = skills.filter(({ chunkedOn }) => chunkedOn !== null).length
  const due = skills.filter(({ state }) => state === 'due').length
  return (
    <>
      {header}
      <p className="mt-4 text-lg">{words.headline(chunked, skills.length, due)}</p>
      <p className="note mt-1 max-w-measure">{words.explained}</p>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid gap-6">
          <ParkedProblems parked={map.parked} />
          {GROUPS.map((state) => (
            <Group key={state} state={state} map={map} today={today} />
          ))}
        </div>
        {next !== null && <Next next={next} />}
      </div>
    </>
  )
}

interface GroupProps {
  readonly state: SkillState
  readonly map: SkillMapDto
  readonly today: number
}

function Group({ state, map, today }: GroupProps) {
  const skills = map.skills.filter((skill) => skill.state === state)
  const { title, text } = words.group[state]
  if (skills.length === 0) return null
  return (
    <Sheet title={title}>
      {text !== '' && <p className="note mt-1">{text}</p>}
      <ul className="mt-2">
        {skills.map((skill) => (
          <SkillRow key={skill.slug} skill={skill} today={today} />
        ))}
      </ul>
    </Sheet>
  )
}

function Next({ next }: { readonly next: NonNullable<SkillMapDto['next']> }) {
  return (
    <Sheet title={words.next.title} className="max-lg:order-first">
      <p className="mt-2 font-semibold wrap-anywhere">{next.title}</p>
      <p className="note wrap-anywhere">{words.next.from(next.setName)}</p>
      {next.attribution !== null && <AttributionLine attribution={next.attribution} />}
      <p className="mt-2">{reasonOf(next)}</p>
      <p className="note mt-2">{words.next.chance}</p>
      <ButtonLink variant="primary" size="main" className="mt-4 w-full" href="/practise">
        {words.next.start}
      </ButtonLink>
    </Sheet>
  )
}

function reasonOf({ reason, value, hasUnmet }: NonNullable<SkillMapDto['next']>): string {
  if (reason === 'due' || reason === 'look-alike') return words.next.reason[reason]
  if (hasUnmet) return words.next.reason.unmet
  return value >= BAND.low && value <= BAND.high
    ? words.next.reason.value(value)
    : words.next.reason.easiest(value)
}
