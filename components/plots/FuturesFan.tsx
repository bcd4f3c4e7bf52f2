import { area, line } from 'd3-shape'
import { insightsDays } from '@/lib/words/insights-days'
import { percentage } from '@/lib/words/format'
import { At, PredictorMark, spread } from './marks'
import { PlotFrame, Stretched } from './PlotFrame'
import { shareScale, slotMiddle } from './scales'

const words = insightsDays.futures

interface FanDay {
  /** Null: nothing is due. */
  readonly middle: number | null
  readonly low: number | null
  readonly high: number | null
}

interface FuturesFanProps {
  readonly label: string
  readonly days: readonly FanDay[]
  /** Some futures, a share for each of the days. */
  readonly paths: readonly (readonly (number | null)[])[]
  readonly ends: readonly [string, string, string]
}

const HEIGHT = 190

/** Shares recalled on the days to come: the middle future, the band of four in five, and some futures as thin lines. */
export function FuturesFan({ label, days, paths, ends }: FuturesFanProps) {
  const all = [...days.flatMap(({ low }) => low ?? []), ...paths.flat().filter((share) => share !== null)]
  const { y, ticks } = shareScale(all, HEIGHT)
  const across = (index: number): number => slotMiddle(index, days.length)
  const thin = line<number | null>(
    (_, index) => across(index),
    (share) => y(share ?? 0),
  ).defined((share) => share !== null)
  const middle = line<FanDay>(
    (_, index) => across(index),
    (day) => y(day.middle ?? 0),
  ).defined((day) => day.middle !== null)
  const band = area<FanDay>(
    (_, index) => across(index),
    (day) => y(day.low ?? 0),
    (day) => y(day.high ?? 0),
  ).defined((day) => day.middle !== null)
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      yTicks={ticks}
      xTicks={[
        { x: across(0), label: ends[0] },
        { x: across(Math.floor((days.length - 1) / 2)), label: ends[1], where: 'where-wide' },
        { x: across(days.length - 1), label: ends[2] },
      ]}
      right={64}
    >
      <Stretched height={HEIGHT}>
        <path d={band(days) ?? undefined} fill="var(--model)" opacity={0.16} />
        {paths.map((path, index) => (
          <path key={index} d={thin(path) ?? undefined} fill="none" stroke="var(--model)" opacity={0.35} />
        ))}
        <path d={middle(days) ?? undefined} fill="none" stroke="var(--model)" strokeWidth={2.5} />
      </Stretched>
      {days.map(
        (day, index) =>
          day.middle !== null && (
            <At key={index} x={across(index)} y={y(day.middle)}>
              <PredictorMark of="spindle" />
            </At>
          ),
      )}
      {endLabels(days, y).map(({ text, isMiddle, y: height }) => (
        <text key={text} className={isMiddle ? 'strong' : undefined} x="100%" dx={8} y={height + 4.5}>
          {text}
        </text>
      ))}
    </PlotFrame>
  )
}

/** What the lines stand for, where they end. */
function endLabels(days: readonly FanDay[], y: (share: number) => number) {
  const last = days.findLast((day) => day.middle !== null)
  if (last?.middle == null || last.low === null || last.high === null) return []
  const ends = [
    { text: words.good(percentage(last.high)), isMiddle: false, y: y(last.high) },
    { text: words.middle(percentage(last.middle)), isMiddle: true, y: y(last.middle) },
    { text: words.bad(percentage(last.low)), isMiddle: false, y: y(last.low) },
  ]
  return spread(ends, 18, HEIGHT)
}
