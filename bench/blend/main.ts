import { runBench } from '../recall/command'
import { parseBlendArguments } from './arguments'
import { waysOfAsking } from './asking'
import { calibratedAnswers } from './calibrated'
import { sittingsOf } from './people'
import { sweep, table } from './report'
import { askedOf } from './score'

/**
 * `npm run bench:blend`: how well the value function, the learner and both together foretell the answers of made-up
 * people who predict themselves in several ways, while it gets to know them and once it is calibrated; and which cards are
 * asked about. With `--sweep` also how other starts of
 * the blend would do: the mean over kinds of people, ways of asking and lengths, and the worst of them.
 */
void runBench(async (args, progress) => {
  const { people, days, isSweep } = parseBlendArguments(args)
  const lives = Array.from({ length: people }, (_, seed) => {
    progress.step(`Person ${seed + 1} of ${people} practises.`)
    return sittingsOf(seed + 1, days)
  })
  const sometimes = lives.map((sittings) => askedOf(sittings, 'sometimes'))
  const always = lives.map((sittings) => askedOf(sittings, 'always'))
  const calibrated = Array.from({ length: 5 * people }, (_, seed) => calibratedAnswers(seed))
  const asking = [
    '| asked for | answers | points between chance and prediction | recalled |',
    ...waysOfAsking(lives),
  ]
  const swept = isSweep
    ? ['| w₀ w₁ w₂ | variances | growth | mean | worst |', ...sweep([sometimes, always, calibrated])]
    : []
  return Promise.resolve(
    [
      table('asked sometimes', sometimes),
      table('asked always', always),
      table('a model that is calibrated', calibrated),
      asking,
      swept,
    ]
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  )
})
