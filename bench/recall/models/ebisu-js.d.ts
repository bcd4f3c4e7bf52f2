/**
 * The package's own types are its TypeScript source, which the compiler would check by this project's stricter rules
 * and refuse; its compiled file has none.
 */
declare module 'ebisu-js/dist/ebisu.cjs' {
  /** (α, β, t): recall at time t after the last review is Beta(α, β) distributed. */
  type Model = [alpha: number, beta: number, time: number]
  /** Expected probability of recall at `elapsed`; its logarithm unless `exact`. */
  export function predictRecall(prior: Model, elapsed: number, exact?: boolean): number
  /** The model after `successes` of `total` questions at `elapsed`. Throws where it finds no answer. */
  export function updateRecall(prior: Model, successes: number, total: number, elapsed: number): Model
}
