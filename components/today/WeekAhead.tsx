import { DataTable } from '@/components/ui/DataTable'
import { DayBars } from '@/components/ui/DayBars'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { TodayDto } from '@/lib/contracts/today'
import { away } from '@/lib/words/away'
import { weekday } from '@/lib/words/format'
import { today as words } from '@/lib/words/today'
import { personalExams } from '@/lib/words/personal-exams'
import { whatIf } from '@/lib/words/what-if'
import { wholeMinutes } from './today-state'
import { weekSentence } from './week-sentence'

interface WeekAheadProps {
  readonly today: TodayDto
  /** Minutes of today's plan as they are shown beside it. */
  readonly planned: number
}

/** The minutes expected on today and the six days after: a sentence, the plot, the table. */
export function WeekAhead({ today, planned }: WeekAheadProps) {
  const days = today.week.map(({ day, minutes }) => ({
    day,
    minutes: day === today.today ? planned : wholeMinutes(minutes * 60),
  }))
  return (
    <Sheet isNarrow>
      <PlotFigure
        headline={words.week.title}
        note={weekSentence(days, today.today)}
        table={
          <DataTable
            caption={words.week.title}
            captionHidden
            columns={[
              { header: words.week.day, cell: ({ day }) => words.week.dayName(day, today.today) },
              { header: words.week.minutes, cell: ({ minutes }) => minutes, numeric: true },
            ]}
            rows={days}
            rowKey={({ day }) => day}
          />
        }
      >
        <DayBars
          label={words.week.plot(days.map(({ minutes }) => minutes))}
          bars={days.map(({ day, minutes }) => ({
            label: day === today.today ? words.week.today : weekday(day),
            value: minutes,
            current: day === today.today,
          }))}
        />
      </PlotFigure>
      {today.away !== null && <p className="mt-3">{away.planned(today.away, today.today)}</p>}
      <div className="mt-3 grid justify-items-start">
        <TextLink href="/what-if">{whatIf.open}</TextLink>
        {today.exams.length === 0 && <TextLink href="/exams">{personalExams.openFromToday}</TextLink>}
        <TextLink href="/away">{today.away === null ? away.open : away.change}</TextLink>
      </div>
    </Sheet>
  )
}
