import { Failure } from '../../scripts/failures.mjs'
import { onlyValue, readOptions } from '../recall/options'

export interface BlendArguments {
  readonly people: number
  readonly days: number
  /** Other starts of the blend are tried too. */
  readonly isSweep: boolean
}

const USAGE = '[--people 40] [--days 150] [--sweep]'
const MOST = 1000

/** Reads the command line of `bench:blend`. Throws a Failure that says what is wrong. */
export function parseBlendArguments(args: readonly string[]): BlendArguments {
  const given = readOptions(args, { valued: ['--people', '--days'], flags: ['--sweep'], usage: USAGE })
  const wholeNumber = (option: string, usual: string): number => {
    const text = onlyValue(given, option) ?? usual
    const number = Number(text)
    if (/^\d{1,4}$/.test(text) && number >= 1 && number <= MOST) return number
    throw new Failure(`${option} must be a whole number from 1 to ${MOST}, not "${text}".`)
  }
  return {
    people: wholeNumber('--people', '40'),
    days: wholeNumber('--days', '150'),
    isSweep: given.some(([option]) => option === '--sweep'),
  }
}
