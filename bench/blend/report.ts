import { shipped, startingFrom, STARTS, type Blender, type Compared, type Start } from './blenders'
import type { Asked } from './people'
import { PREDICTORS } from './predictors'
import { FIRST, mean, pairsOf, scoresOf, type Scores } from './score'

const model: Blender = (pairs) => pairs.map((pair) => pair.model)
const own: Blender = (pairs) => pairs.map((pair) => pair.own)

/** Log loss and Brier score of the model, the learner and both together, by kind of predictor. */
export function table(title: string, people: readonly (readonly Asked[])[]): string[] {
  return [
    `${title}: first ${FIRST.join(' / ')} answers, ${people.length} people`,
    '| predictor | who | log loss | Brier |',
    '| --- | --- | --- | --- |',
    ...PREDICTORS.flatMap((predictor) => {
      const pairs = pairsOf(predictor, people)
      return [
        row(predictor.name, 'Spindle', scoresOf(pairs, model)),
        row('', 'own', scoresOf(pairs, own)),
        row('', 'together', scoresOf(pairs, shipped)),
      ]
    }),
  ]
}

const row = (name: string, who: string, { logLoss, brier }: Scores): string =>
  `| ${name} | ${who} | ${figures(logLoss)} | ${figures(brier)} |`

const figures = (numbers: readonly number[]): string =>
  numbers.map((number) => number.toFixed(4).replace(/^0/, '')).join(' / ')

/** How each start does against the model alone: log loss, in percent. */
export function sweep(asked: readonly (readonly (readonly Asked[])[])[]): string[] {
  const kinds = asked.flatMap((people) => PREDICTORS.map((predictor) => pairsOf(predictor, people)))
  return STARTS.map((start) => ({ start, changes: kinds.flatMap((pairs) => changes(pairs, start)) }))
    .map(({ start, changes: all }) => ({ start, most: Math.max(...all), usual: mean(all) }))
    .sort((a, b) => a.most - b.most)
    .map(
      ({ start, most, usual }) =>
        `| ${start.mean.join(' ')} | ${start.variance.join(' ')} | ${start.growth} | ${signed(usual)} | ${signed(most)} |`,
    )
}

function changes(pairs: readonly (readonly Compared[])[], start: Start): number[] {
  const alone = scoresOf(pairs, model).logLoss
  return scoresOf(pairs, startingFrom(start)).logLoss.map((loss, place) => loss / (alone[place] ?? NaN) - 1)
}

const signed = (share: number): string => `${share > 0 ? '+' : ''}${(100 * share).toFixed(1)} %`
