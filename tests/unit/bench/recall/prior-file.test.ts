import { describe, expect, it } from 'vitest'
import { parsePrior, readPrior } from '@/bench/recall/prior-file'
import { flatPrior, WEIGHT_NAMES, WEIGHTS } from '@/lib/learning'
import { temporaryFolder } from './run-script'

const mean = WEIGHT_NAMES.map((_, weight) => weight / 100 - 0.1)
const variance = WEIGHT_NAMES.map((_, weight) => (weight + 1) / 1000)
const parse = (prior: unknown) => parsePrior(JSON.stringify(prior), 'my.json')

describe('a prior', () => {
  it('is a mean and a variance for each weight', () => {
    expect(parse({ mean, variance })).toEqual({ mean, variance })
  })

  it('may name its weights and the logs it was made from, which are no part of it', () => {
    expect(parse({ weights: WEIGHT_NAMES, mean, variance, logs: ['a'] })).toEqual({ mean, variance })
  })

  it.each([
    ['text that is not JSON', 'mean: 0', 'it is not JSON.'],
    ['nothing in it', '', 'it is not JSON.'],
    ['a list', '[]', 'it must be an object with mean and variance.'],
    ['null in it', 'null', 'it must be an object with mean and variance.'],
    [
      'an infinite number',
      JSON.stringify({ mean, variance }).replace('"mean":[-0.1,', '"mean":[1e999,'),
      'mean must hold finite numbers only.',
    ],
  ])('is refused as a file with %s', (_, text, problem) =>
    expect(() => parsePrior(text, 'my.json')).toThrow(`my.json is not a prior: ${problem}`),
  )

  const few = `must hold ${WEIGHTS} numbers, one for each weight.`
  it.each([
    ['no mean', { variance }, 'mean must be a list.'],
    ['no variance', { mean }, 'variance must be a list.'],
    ['one mean for all', { mean: 0, variance }, 'mean must be a list.'],
    ['a weight too few', { mean: mean.slice(1), variance }, `mean ${few}`],
    ['a weight too many', { mean, variance: [...variance, 1] }, `variance ${few}`],
    ['no number', { mean: mean.with(3, NaN), variance }, 'mean must hold finite numbers only.'],
    ['a variance of 0', { mean, variance: variance.with(0, 0) }, 'variance must hold numbers above 0 only.'],
    [
      'a negative variance',
      { mean, variance: variance.with(-1, -1) },
      'variance must hold numbers above 0 only.',
    ],
    ['something else', { mean, variance, sd: 1 }, 'it has something called sd.'],
    [
      'weights in another order',
      { mean, variance, weights: WEIGHT_NAMES.toReversed() },
      'weights are not those of this value function.',
    ],
    ['weights that are no list', { mean, variance, weights: 'mine' }, 'weights must be a list.'],
  ])('is refused with %s', (_, prior, problem) =>
    expect(() => parse(prior)).toThrow(`my.json is not a prior: ${problem}`),
  )
})

describe('the prior asked for', () => {
  const { inFolder, write } = temporaryFolder()

  it('is the flat one, which is the one shipped', async () => {
    expect(await readPrior('flat')).toBe(flatPrior)
    expect(await readPrior('shipped')).toBe(flatPrior)
  })

  it('is read from a file', async () => {
    const file = write('good.json', JSON.stringify({ mean, variance }))
    expect(await readPrior(file)).toEqual({ mean, variance })
  })

  it('is refused with the file’s name', async () => {
    const bad = write('bad.json', '{')
    await expect(readPrior(bad)).rejects.toThrow(`${bad} is not a prior: it is not JSON.`)
    const none = inFolder('none.json')
    await expect(readPrior(none)).rejects.toThrow(`${none} cannot be read: there is no such file or folder.`)
  })
})
