import { wavePath } from './wave'

const PATH = wavePath({ width: 32, middle: 16, amplitude: 12, cycles: 4.5, points: 116 })

/** The swelling wave. */
export function LogoMark() {
  return (
    <svg width="30" height="30" viewBox="0 0 32 32" fill="none" aria-hidden="true" className="text-primary">
      <path d={PATH} stroke="currentColor" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
