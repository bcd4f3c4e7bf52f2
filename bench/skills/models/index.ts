import { afmDesign } from './afm'
import { bkt } from './bkt'
import { das3hDesign } from './das3h'
import { fittedModel } from './fitted'
import type { SkillBenchModel } from './model'
import { onlineModel, ownDataModel } from './online'
import { pfaDesign } from './pfa'
import { valueFunction, valueFunctionOwnData } from './value-function'

/** All models, in the order of the table. */
export const MODELS: readonly SkillBenchModel[] = [
  valueFunction,
  valueFunctionOwnData,
  bkt,
  fittedModel('pfa', pfaDesign),
  fittedModel('afm', (others) => afmDesign(others)),
  fittedModel('das3h', (others) => das3hDesign(others)),
  onlineModel('pfa-online', pfaDesign),
  onlineModel('afm-online', (others) => afmDesign(others)),
  onlineModel('das3h-online', (others) => das3hDesign(others, false)),
  ownDataModel('pfa-own-data', pfaDesign),
  ownDataModel('afm-own-data', (students) => afmDesign(students)),
  ownDataModel('das3h-own-data', (students) => das3hDesign(students, false)),
]
