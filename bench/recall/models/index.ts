import { average } from './average'
import { ebisuV2 } from './ebisu-v2'
import { fsrs6Default } from './fsrs-6-default'
import { fsrs6Optimised } from './fsrs-6-optimised'
import { halfLifeRegression } from './half-life-regression'
import type { RecallModel } from './model'
import { movingAverage } from './moving-average'
import { sm2 } from './sm-2'
import { valueFunction } from './value-function'

/** All eight, in the order of the table. */
export const MODELS: readonly RecallModel[] = [
  valueFunction,
  fsrs6Default,
  fsrs6Optimised,
  movingAverage,
  sm2,
  halfLifeRegression,
  ebisuV2,
  average,
]
