import { Sheet } from '@/components/ui/Sheet'
import type { Missing } from '@/lib/classes'
import type { OwnStandingDto } from '@/lib/contracts/report'
import { dayName, percent, shortDay } from '@/lib/words/format'
import { report } from '@/lib/words/report'

const words = report.own

interface YourStandingProps {
  readonly standing: OwnStandingDto
  /** The day it is in the class. */
  readonly today: number
}

/** How a learner stands in an assignment: their own figures, and what they can still earn. */
export function YourStanding({ standing, today }: YourStandingProps) {
  const { isExcused, hasStarted, quarter, creditBefore } = standing
  return (
    <Sheet title={words.title}>
      <p className="note mt-1">{isExcused ? words.excused : hasStarted ? words.lead : words.notStarted}</p>
      {hasStarted && <Figures standing={standing} today={today} />}
      {creditBefore !== null && <p className="mt-4">{words.before(creditBefore)}</p>}
      {!isExcused && <StillToEarn standing={standing} today={today} />}
      {quarter !== null && <p className="mt-4">{words.quarter[quarter]}</p>}
    </Sheet>
  )
}

function Figures({ standing, today }: YourStandingProps) {
  const { days, wantedDays, recallNow, recallThen, band, credit, dueOn, examOn } = standing
  const figures = [
    {
      label: words.days,
      figure: words.daysOf(days.length, wantedDays),
      note: days.map((day) => shortDay(day, today)).join(' · '),
    },
    { label: words.now, figure: recallNow === null ? '–' : percent(recallNow), note: '' },
    {
      label: words.then(examOn !== null, examOn ?? dueOn, today),
      figure: recallThen === null ? '–' : percent(recallThen),
      note: band === null ? '' : words.range(...band),
    },
    { label: words.credit, figure: credit === null ? words.noCredit : percent(credit), note: '' },
  ]
  return (
    <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4">
      {figures.map(({ label, figure, note }) => (
        <div key={label}>
          <dt className="note">{label}</dt>
          <dd>
            <span className="tnum text-xl font-semibold">{figure}</span>
            {note !== '' && <span className="note block">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function StillToEarn({ standing: { missing, hasStarted }, today }: YourStandingProps) {
  const [first] = missing
  if (first?.kind === 'start') return <p className="mt-4">{words.start(dayName(first.by, today))}</p>
  if (first === undefined) return hasStarted ? <p className="mt-4">{words.nothingMissing}</p> : null
  return (
    <div className="mt-4">
      <h3 className="label">{words.missing}</h3>
      <ul className="list-disc pl-5">
        {missing.map((each) => (
          <li key={each.kind}>{sentenceOf(each, dayName(each.by, today))}</li>
        ))}
      </ul>
    </div>
  )
}

function sentenceOf(missing: Missing, day: string): string {
  if (missing.kind === 'start') return words.start(day)
  if (missing.kind === 'recall') return words.moreRecall(missing.recall, missing.wanted, day)
  return (missing.countsHalf ? words.moreHalfDays : words.moreDays)(missing.days, day)
}
