import fc from 'fast-check'

type Step = string | number
type Place = readonly Step[]

/** What may be done to a value inside an example. */
type Change =
  | { readonly do: 'put'; readonly value: unknown }
  | { readonly do: 'remove' }
  | { readonly do: 'add'; readonly key: string; readonly value: unknown }
  | { readonly do: 'repeat'; readonly times: number }
  | { readonly do: 'wrap' }

/** Stands for arrays in arrays, deeper than any reader that calls itself can follow. */
export const DEEP = '@@deep'

/** Texts no database, no path and no log likes: NUL, halves of surrogate pairs, quotes, line ends, prototype's keys. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'half \udfff',
  '\ufeff',
  '\u202egnp.exe',
  '💥'.repeat(600),
  "' OR 1=1; --",
  '../../../etc/passwd',
  'x\r\nSet-Cookie: a=b',
  '__proto__',
  'NaN',
  '-1',
  '1e999',
  '%00',
  '{{7*7}}${7*7}',
  'x'.repeat(100_001),
  DEEP,
] as const

const NUMBERS = [0, -1, 1.5, -0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Infinity, -Infinity] as const

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [null],
  [[[[[[]]]]]],
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  { toString: 'x', valueOf: 1, length: -1, then: 'x' },
  { $ne: null, not: '' },
]

const value = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE_TEXTS),
  fc.constantFrom<unknown>(...NUMBERS),
  fc.constantFrom<unknown>(...ODD_VALUES),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.uuid(),
  fc.jsonValue({ maxDepth: 3 }),
)

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('put' as const), value }) },
  { weight: 2, arbitrary: fc.constant({ do: 'remove' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'userId', 'then', ''), fc.string()),
      value,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'wrap' } as const) },
)

const place = fc.nat()

/** A valid example with one or two things in it changed, or one of them repeated over and over. */
export const mutantOf = (example: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .array(fc.tuple(place, change), { minLength: 1, maxLength: 2 })
        .map((changes) =>
          changes.reduce<unknown>((made, [which, each]) => changedAt(made, which, each), example),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(place, fc.constantFrom(2, 1001))
        .map(([which, times]) => changedAt(example, which, { do: 'repeat', times })),
    },
  )

function changedAt(made: unknown, which: number, each: Change): unknown {
  const places = placesIn(made)
  return changed(made, places[which % places.length] ?? [], each)
}

/** The example once for each text in it, with another text put there. */
export const withText = (example: unknown, text: string): unknown[] =>
  placesIn(example)
    .filter((place) => typeof valueAt(example, place) === 'string')
    .map((place) => changed(example, place, { do: 'put', value: text }))

/** How many of a value's places are looked at. */
const PLACES_MOST = 500

function placesIn(root: unknown): Place[] {
  const found: Place[] = []
  const left: { readonly value: unknown; readonly place: Place }[] = [{ value: root, place: [] }]
  while (left.length > 0 && found.length < PLACES_MOST) {
    const next = left.shift()
    if (next === undefined) break
    found.push(next.place)
    for (const [key, inner] of entriesOf(next.value)) left.push({ value: inner, place: [...next.place, key] })
  }
  return found
}

function entriesOf(of: unknown): (readonly [Step, unknown])[] {
  if (Array.isArray(of)) return of.slice(0, PLACES_MOST).map((inner: unknown, index) => [index, inner])
  return isPlain(of) ? Object.entries(of) : []
}

const isPlain = (of: unknown): of is Readonly<Record<string, unknown>> =>
  typeof of === 'object' && of !== null && [Object.prototype, null].includes(Object.getPrototypeOf(of))

const valueAt = (root: unknown, place: Place): unknown =>
  place.reduce<unknown>((at, step) => (at as Readonly<Record<Step, unknown>>)[step], root)

function changed(root: unknown, place: Place, made: Change): unknown {
  const [step, ...rest] = place
  if (step === undefined) return made.do === 'remove' ? undefined : changedHere(root, made)
  if (rest.length === 0 && made.do === 'remove') return without(root, step)
  const inner = changed((root as Readonly<Record<Step, unknown>>)[step], rest, made)
  return Array.isArray(root) ? root.with(Number(step), inner) : withKey(root, String(step), inner)
}

function changedHere(found: unknown, made: Exclude<Change, { do: 'remove' }>): unknown {
  switch (made.do) {
    case 'put':
      return made.value
    case 'add':
      if (Array.isArray(found)) return [...(found as readonly unknown[]), made.value]
      return isPlain(found) ? withKey(found, made.key, made.value) : { [made.key]: made.value }
    case 'repeat':
      if (typeof found === 'string') return found.repeat(made.times)
      return Array.from({ length: made.times }, (_, index) =>
        Array.isArray(found) ? (found[index % found.length] as unknown) : found,
      )
    case 'wrap':
      return [found]
  }
}

/** Also where the key is one that an assignment would take for something else. */
const withKey = (of: unknown, key: string, inner: unknown): unknown =>
  Object.fromEntries([...Object.entries(of as object).filter(([name]) => name !== key), [key, inner]])

const without = (of: unknown, step: Step): unknown =>
  Array.isArray(of)
    ? of.filter((_, index) => index !== step)
    : Object.fromEntries(Object.entries(of as object).filter(([name]) => name !== step))
