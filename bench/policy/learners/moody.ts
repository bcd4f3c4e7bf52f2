import { z } from 'zod'
import { recalled } from '@/lib/learning'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import { around, DAY_MS, type Kind, type Memory, type Mind } from './learner'

export const moodyParameters = z.strictObject({
  /** Half-life of a card of middling difficulty after its first practice, days. */
  halfLife: z.number().positive().max(10_000),
  /** β of the stretched exponential R = 2^(−(t/half-life)^β). */
  stretch: z.number().min(0.1).max(2),
  /** How much a success that was as good as forgotten lengthens the half-life. */
  gain: z.number().min(0).max(50),
  /** The share of a half-life that outlives a miss. */
  missKeeps: z.number().min(0).max(1),
  /** Spread over cards of the logarithm of half-life and gain: their hidden difficulty. */
  cardSpread: z.number().min(0).max(2),
  /** Mood is AR(1) over days, in log-odds of recall. */
  moodSd: z.number().min(0).max(3),
  moodCarry: z.number().min(0).max(0.999),
  /** Log-odds lost with each answer of a sitting. */
  fatigue: z.number().min(0).max(0.1),
  /** The hour at which memory is best, and log-odds lost for each hour from it. */
  bestHour: z.number().min(0).max(24),
  hourLoss: z.number().min(0).max(1),
})
export type MoodyParameters = z.infer<typeof moodyParameters>

/** Gains fade as a half-life grows: by this power of its ratio to the first. */
const GAIN_FADES = 0.12
/** How gains grow with what was forgotten, 1 − R. */
const GAIN_POWER = 0.6
/** An ordinary sitting is about half over after as many answers. */
const ORDINARY_ANSWERS = 40
/** Nobody tires further after as many: without an end to it a long sitting could never come to one. */
const TIRED_AFTER = 200

/** Somebody whose recall hangs on the day, the hour and how long the sitting has lasted, with cards of hidden difficulty. */
export const moody: Kind<MoodyParameters> = {
  draw: (random) => ({
    halfLife: around(random, 22, 0.35),
    stretch: around(random, 0.75, 0.1),
    gain: around(random, 6, 0.2),
    missKeeps: Math.min(0.8, around(random, 0.3, 0.25)),
    cardSpread: around(random, 0.45, 0.25),
    moodSd: around(random, 0.4, 0.3),
    moodCarry: 0.8,
    fatigue: around(random, 0.004, 0.5),
    bestHour: 10 + 8 * random.uniform(),
    hourLoss: around(random, 0.05, 0.5),
  }),
  mind: mindOf,
}

function mindOf(parameters: MoodyParameters, random: SeededRandom): Mind {
  const moodOn = moods(parameters, random)
  const { fatigue, bestHour, hourLoss, cardSpread } = parameters
  return {
    memory: ({ ease }) => memoryOf(parameters, Math.exp(cardSpread * ease)),
    shift: ({ dayIndex, answered, hour }) =>
      moodOn(dayIndex) -
      fatigue * (Math.min(answered, TIRED_AFTER) - ORDINARY_ANSWERS) -
      hourLoss * Math.abs(hour - bestHour),
  }
}

/** The mood of each day, mean 0, of the given spread once it has run for a while; days in whatever order they are asked. */
function moods({ moodSd, moodCarry }: MoodyParameters, random: SeededRandom): (dayIndex: number) => number {
  const known: number[] = []
  const fresh = moodSd * Math.sqrt(1 - moodCarry ** 2)
  return (dayIndex) => {
    while (known.length <= dayIndex)
      known.push(
        known.length === 0
          ? moodSd * random.normal()
          : moodCarry * (known.at(-1) ?? 0) + fresh * random.normal(),
      )
    return known[dayIndex] ?? 0
  }
}

function memoryOf({ halfLife, stretch, gain, missKeeps }: MoodyParameters, ease: number): Memory {
  const first = halfLife * ease
  let last: { readonly at: number; readonly life: number } | null = null
  const recall = (at: number) =>
    last === null ? 0 : 2 ** -((Math.max(0, at - last.at) / DAY_MS / last.life) ** stretch)
  return {
    recall,
    practise: (at, grade) => {
      if (last === null) {
        last = { at, life: first }
        return
      }
      const fading = (last.life / first) ** -GAIN_FADES
      const longer = 1 + gain * Math.sqrt(ease) * fading * (1 - recall(at)) ** GAIN_POWER
      last = {
        at,
        life: recalled(grade) ? last.life * longer : Math.max(first / 2, last.life * missKeeps),
      }
    },
  }
}
