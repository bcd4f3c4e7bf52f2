import type { BlockDto, FocusDto } from '@/lib/contracts/focus'
import { blockStanding, type BlockStanding } from '@/lib/focus/block'

type Standing<Status> = Extract<BlockStanding, { readonly status: Status }>

/** What the page of a block has to show. */
export type FocusScene =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'block'
      readonly block: BlockDto
      readonly standing: Standing<'running'> | Standing<'paused'>
    }
  | {
      readonly kind: 'end'
      readonly block: BlockDto
      readonly standing: Standing<'finished'> | Standing<'stopped'>
    }
  | {
      readonly kind: 'rest'
      readonly minutes: number
      /** Milliseconds since the epoch. */
      readonly until: number
      readonly left: number
    }

/** What there is to show now; the server's clock decides, also where the server has not been asked since. */
export function sceneOf({ block, rest }: Pick<FocusDto, 'block' | 'rest'>, now: number): FocusScene {
  if (block === null) {
    return rest !== null && now < rest.until ? restScene(rest, now) : { kind: 'choose' }
  }
  const standing = blockStanding(block, now)
  return standing.status === 'running' || standing.status === 'paused'
    ? { kind: 'block', block, standing }
    : { kind: 'end', block, standing }
}

const restScene = ({ from, until }: NonNullable<FocusDto['rest']>, now: number): FocusScene => ({
  kind: 'rest',
  minutes: Math.round((until - from) / 60_000),
  until,
  left: until - now,
})
