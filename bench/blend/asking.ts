import type { Asked, AskedSitting } from './people'
import { askedOf, mean } from './score'

/** A way to choose the cards of a sitting that an own prediction is asked for. */
type Way = (sittings: readonly AskedSitting[]) => Asked[]

const ONE_IN = 5

/** The fifth with most room to differ, which is the fifth that is hardest to foretell. */
const hardest: Way = (sittings) =>
  sittings.flatMap(({ asked }) =>
    asked.toSorted((a, b) => room(b) - room(a)).slice(0, Math.round(asked.length / ONE_IN)),
  )

const room = ({ prediction: { value, low, high } }: Asked): number => value * (1 - value) + (high - low) ** 2

const WAYS: readonly (readonly [name: string, way: Way])[] = [
  ['every card', (sittings) => askedOf(sittings, 'always')],
  [
    'every fifth',
    (sittings) => sittings.flatMap(({ asked }) => asked.filter((_, place) => place % ONE_IN === 2)),
  ],
  ['the hardest fifth', hardest],
  ['one in each five', (sittings) => askedOf(sittings, 'sometimes')],
]

/** What each way of asking asks for. */
export function waysOfAsking(people: readonly (readonly AskedSitting[])[]): string[] {
  return WAYS.map(([name, way]) => {
    const asked = people.flatMap(way)
    const differs = mean(asked.map(({ chance, prediction }) => Math.abs(chance - prediction.value)))
    const recalled = mean(asked.map((question) => (question.recalled ? 1 : 0)))
    return `| ${name} | ${asked.length} | ${(100 * differs).toFixed(1)} | ${(100 * recalled).toFixed(1)} |`
  })
}
