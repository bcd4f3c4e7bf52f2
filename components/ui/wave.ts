/** A swelling wave: a sine under a bell. */
interface WaveShape {
  readonly width: number
  readonly middle: number
  readonly amplitude: number
  readonly cycles: number
  /** Points it is drawn through; enough that its corners do not show. */
  readonly points: number
}

/** Width of the bell, as a share of the wave. */
const BELL = 0.18

/** The path of a swelling wave, for the `d` of an SVG path. */
export function wavePath({ width, middle, amplitude, cycles, points }: WaveShape): string {
  const steps = Array.from({ length: points + 1 }, (_, index) => {
    const along = index / points
    const bell = Math.exp(-((along - 0.5) ** 2) / (2 * BELL ** 2))
    const y = middle - amplitude * bell * Math.sin(2 * Math.PI * cycles * along)
    return `${(along * width).toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${steps.join('L')}`
}
