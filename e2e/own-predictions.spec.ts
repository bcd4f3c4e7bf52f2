import { test } from './support/clock'
import { weekOfSureness } from './support/own-predictions'

test.use({ wishes: { ownPrediction: 'always' } })

test('a week of being too sure is said once, at the end of a sitting', async ({
  page,
  learner,
  database,
  setClock,
}) => {
  test.setTimeout(600_000)
  await weekOfSureness({ page, learner, database, setClock, by: 'click' })
})
