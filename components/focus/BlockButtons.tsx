import { Pause, Play } from 'lucide-react'
import { Button, ButtonLink } from '@/components/ui/Button'
import type { BlockDto } from '@/lib/contracts/focus'
import { EXTENSION } from '@/lib/focus/block'
import { focus as words } from '@/lib/words/focus'
import type { FocusActions } from './focus-actions'
import type { FocusScene } from './scene'
import { workHref } from './work-href'
import { TellAtBell } from './TellAtBell'
import type { FocusState } from './use-focus'

interface BlockButtonsProps extends Pick<FocusState, 'isBusy' | 'act'> {
  readonly block: BlockDto
  readonly standing: Extract<FocusScene, { kind: 'block' }>['standing']
  readonly actions: FocusActions
  /** The learner wants keys of one letter. */
  readonly singleKeys: boolean
}

const PAUSE_KEY = { key: 'P', hint: 'P' }

/** What can be done with a block under way. */
export function BlockButtons({ block, standing, isBusy, act, actions, singleKeys }: BlockButtonsProps) {
  const { blockId } = block
  const shortcut = singleKeys ? PAUSE_KEY : undefined
  if (standing.status === 'paused') {
    return (
      <div className="mt-7 flex flex-col items-center gap-3">
        <Button
          variant="primary"
          size="main"
          icon={<Play />}
          shortcut={shortcut}
          onClick={() => void act(() => actions.resume({ blockId }))}
        >
          {words.running.goOn}
        </Button>
        <p className="note">{words.running.pausedNote}</p>
      </div>
    )
  }
  const href = workHref(block, standing.left)
  const mayExtend = block.minutes + EXTENSION.minutes <= EXTENSION.most
  return (
    <div className="mt-7 flex flex-wrap items-center justify-center gap-x-3 gap-y-2">
      {href !== null && (
        <ButtonLink variant="primary" size="main" href={href}>
          {block.workKind === 'problems' ? words.running.openProblems : words.running.openCards}
        </ButtonLink>
      )}
      {block.pause === null && (
        <Button
          variant="quiet"
          icon={<Pause />}
          shortcut={shortcut}
          disabled={isBusy}
          onClick={() => void act(() => actions.pause({ blockId }))}
        >
          {words.running.pause}
        </Button>
      )}
      {mayExtend && (
        <Button variant="quiet" disabled={isBusy} onClick={() => void act(() => actions.extend({ blockId }))}>
          {words.running.extend(EXTENSION.minutes)}
        </Button>
      )}
      <ButtonLink variant="quiet" href="/stuck">
        {words.running.stuck}
      </ButtonLink>
      <TellAtBell />
    </div>
  )
}
