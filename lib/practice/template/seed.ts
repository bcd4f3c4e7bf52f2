/**
 * The seed of a learner's next variant of a problem: a hash of whose it is, which problem, and how many of it came
 * before (FNV-1a, Fowler, Noll and Vo, 32 bits; mixed once more, as neighbouring counts differ in one character).
 *
 * @returns a whole number, 0 … 2³² − 1
 */
export function variantSeed(learnerId: string, problemId: string, count: number): number {
  let hash = 0x811c9dc5
  for (const character of `${learnerId}/${problemId}/${count}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
