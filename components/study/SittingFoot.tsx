import { Pause, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { BottomBar } from '@/components/shell/BottomBar'
import { Button } from '@/components/ui/Button'
import type { Scene } from '@/lib/offline/steps'
import { common } from '@/lib/words/common'
import { study as words } from '@/lib/words/study'
import type { KeyCommand } from './keys'
import { MoreMenu } from './MoreMenu'

interface SittingFootProps {
  readonly scene: Scene
  readonly keys: boolean
  /** The answer is typed into a field, where Space is a letter like any other. */
  readonly isTyped: boolean
  readonly canUndo: boolean
  /** After this surprise nothing is left to ask. */
  readonly isLast: boolean
  readonly menuOpen: boolean
  readonly onMenu: (open: boolean) => void
  readonly onCommand: (command: KeyCommand) => void
}

const SPACE = { key: 'Space', hint: common.key.space }
const ENTER = { key: 'Enter', hint: common.key.enter }

/** The bar of a sitting: it keeps its place from question to answer to next card. */
export function SittingFoot(props: SittingFootProps) {
  const { scene, keys, canUndo, menuOpen, onMenu, onCommand } = props
  return (
    <BottomBar>
      <div className="mx-auto flex min-h-13 max-w-measure items-center gap-3">
        <Beside {...props} />
        <MoreMenu {...{ scene, keys, canUndo, onCommand }} open={menuOpen} onOpenChange={onMenu} />
        <span className="flex-1 max-md:hidden" />
        <Main key={scene.kind} {...props} />
      </div>
    </BottomBar>
  )
}

/** Left in the bar: park a card that waits, undo an answer that stands. */
function Beside({ scene, keys, onCommand }: SittingFootProps) {
  if (scene.kind === 'surprise') {
    return (
      <Button
        variant="quiet"
        icon={<Undo2 />}
        shortcut={keys ? { key: 'U', hint: 'U' } : undefined}
        onClick={() => onCommand({ do: 'undo' })}
      >
        {words.act.undo}
      </Button>
    )
  }
  return (
    <Button
      variant="quiet"
      icon={<Pause />}
      shortcut={keys ? { key: 'P', hint: 'P' } : undefined}
      onClick={() => onCommand({ do: 'park' })}
    >
      {words.act.park}
    </Button>
  )
}

/** The filled button, where the scene has one: an answer that waits for its grade has none. */
function Main({ scene, keys, isTyped, isLast, onCommand }: SittingFootProps) {
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    next.current?.focus({ preventScroll: true })
  }, [])
  const space = keys ? SPACE : undefined
  if (scene.kind === 'question') {
    return (
      <Button
        variant="primary"
        className="min-h-13 px-6 max-md:flex-1"
        shortcut={isTyped ? ENTER : space}
        onClick={() => onCommand({ do: 'reveal' })}
      >
        {words.question.show}
      </Button>
    )
  }
  if (scene.kind !== 'surprise') return null
  return (
    <Button
      ref={next}
      variant="primary"
      className="min-h-13 px-6 max-md:flex-1"
      shortcut={space}
      onClick={() => onCommand({ do: 'next' })}
    >
      {isLast ? words.surprise.finish : words.surprise.next}
    </Button>
  )
}
