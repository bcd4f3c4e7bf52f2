/**
 * How a label lies to its mark: at an edge of a plot it grows inwards.
 *
 * @param x across the plot, percent
 * @param edge how near to a side counts as its edge, percent
 */
export function labelAnchor(x: number, edge: number): 'start' | 'middle' | 'end' {
  if (x < edge) return 'start'
  return x > 100 - edge ? 'end' : 'middle'
}
