import type { SampledCard } from '@/lib/data/planning'
import { traceUnder, type KnownCard } from '@/lib/planning'
import type { TraceParameters } from '@/lib/scheduling'

/** A sampled card with its trace under some parameters; its answers stay behind. */
export const cardUnder = (parameters: TraceParameters | null, { past, ...card }: SampledCard): KnownCard => ({
  ...card,
  trace: traceUnder(parameters, card.trace, past),
})
