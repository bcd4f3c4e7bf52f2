import { wavePath } from '@/components/ui/wave'

const WIDTH = 640
const HEIGHT = 84
const PATH = wavePath({ width: WIDTH, middle: HEIGHT / 2, amplitude: 39, cycles: 11, points: 440 })

/** The swelling wave as a clock: what has passed is drawn over what is to come. `share`: 0 … 1. */
export function FocusWave({ share }: { readonly share: number }) {
  const passed = Math.min(1, Math.max(0, share))
  return (
    <div className="relative h-12 md:h-21" aria-hidden="true">
      <Line className="text-heat-1" />
      <div
        className="absolute inset-0"
        style={{ clipPath: `inset(0 ${((1 - passed) * 100).toFixed(2)}% 0 0)` }}
      >
        <Line className="text-primary" />
      </div>
    </div>
  )
}

const Line = ({ className }: { readonly className: string }) => (
  <svg
    className={`absolute inset-0 size-full ${className}`}
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    preserveAspectRatio="none"
    fill="none"
  >
    <path
      d={PATH}
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  </svg>
)
