import type { TraceParameters } from '@/lib/scheduling'

/** Parameters of FSRS-6 as the official optimiser fitted them to people's logs (bench/policy/learners/fsrs-6.ts). */
export const FITS: readonly TraceParameters[] = [
  [
    0.4245, 1.3905, 3.1715, 29.5918, 6.3617, 0.9428, 2.8769, 0.168, 2.1009, 0.0824, 1.0136, 1.5319, 0.0571,
    0.3769, 1.6671, 0.4939, 2.1472, 0.5401, 0.2082, 0.109, 0.119,
  ],
  [
    4.4251, 11.3675, 19.033, 29.5247, 6.4065, 0.8841, 2.9908, 0.0357, 2.0972, 0, 0.9964, 1.4915, 0.0515,
    0.3202, 1.6529, 0.3981, 1.8878, 0.587, 0.101, 0.0364, 0.1,
  ],
]
