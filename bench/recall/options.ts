import { Failure } from '../../scripts/failures.mjs'

/** A command line taken apart: each option with its value, in the order given; a flag's value is empty. */
export type GivenOption = readonly [option: string, value: string]

export interface KnownOptions {
  /** Options that are followed by a value, as `--log FILE` or `--log=FILE`. */
  readonly valued: readonly string[]
  readonly flags: readonly string[]
  /** What a person may write, for the sentence about an unknown argument. */
  readonly usage: string
}

/** Takes a command line apart. Throws a Failure at an unknown argument or an option without its value. */
export function readOptions(
  args: readonly string[],
  { valued, flags, usage }: KnownOptions,
): readonly GivenOption[] {
  const given: GivenOption[] = []
  const rest = args.flatMap((argument) => splitAtEquals(argument, valued))
  while (rest.length > 0) {
    const option = rest.shift() ?? ''
    if (flags.includes(option)) given.push([option, ''])
    else if (valued.includes(option)) given.push([option, valueOf(option, rest)])
    else throw new Failure(`Unknown argument ${option}. Usage: ${usage}`)
  }
  return given
}

/** `--log=file` is `--log file`; an equals sign elsewhere is part of a value. */
function splitAtEquals(argument: string, valued: readonly string[]): string[] {
  const option = valued.find((name) => argument.startsWith(`${name}=`))
  return option === undefined ? [argument] : [option, argument.slice(option.length + 1)]
}

function valueOf(option: string, rest: string[]): string {
  const value = rest.shift()
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Failure(`${option} needs a value.`)
  return value
}

/** The value of an option that may be given once; undefined where it was not. */
export function onlyValue(given: readonly GivenOption[], option: string): string | undefined {
  const values = given.filter(([name]) => name === option)
  if (values.length > 1) throw new Failure(`${option} can be given only once.`)
  return values[0]?.[1]
}
