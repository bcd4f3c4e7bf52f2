import type { Reason } from '@/lib/practice/next/candidate'
import type { Attribution } from '@/lib/practice/template/template'

/** How a learner stands with a skill. `automatic` is chunked, and done without thinking long. */
export type SkillState = 'new' | 'practising' | 'chunked' | 'due'

/** One skill of the map. */
export interface SkillDto {
  readonly slug: string
  readonly name: string
  readonly state: SkillState
  /** V of a step of it now, with its band; null for one never met. */
  readonly value: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly isAutomatic: boolean
  /** 0 … 1; null until there are five unaided attempts. */
  readonly automaticity: number | null
  /** Help it still gets, 0 … 3; null for one never met. */
  readonly help: 0 | 1 | 2 | 3 | null
  /** Of one that is practised: whether right attempts lie on two days and at different problems. */
  readonly isSpaced: boolean
  /** Names of what it builds on, and whether each was begun. */
  readonly buildsOn: readonly { readonly name: string; readonly isBegun: boolean }[]
  /** Study day on which it became chunked; null where it isn't. */
  readonly chunkedOn: number | null
}

/** A problem that was parked. */
export interface ParkedRoundDto {
  readonly roundId: string
  readonly title: string
  readonly setName: string
  /** The step it waits at, from 1; null where the whole is asked for at once. */
  readonly step: number | null
  /** Where it sticks, in the learner's words; null where that was not said. */
  readonly stuck: string | null
}

/** What a learner's skills come to, and what comes next. */
export interface SkillMapDto {
  readonly today: number
  readonly skills: readonly SkillDto[]
  readonly parked: readonly ParkedRoundDto[]
  /** The problem that comes next unless chance draws another; null when there is none. */
  readonly next: {
    readonly title: string
    readonly setName: string
    readonly attribution: Attribution | null
    readonly reason: Reason
    /** Mean V of its steps. */
    readonly value: number
    readonly hasUnmet: boolean
  } | null
}
