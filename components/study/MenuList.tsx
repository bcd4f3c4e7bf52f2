import { Archive, CircleHelp, Keyboard, LifeBuoy, PencilLine, Undo2 } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Kbd } from '@/components/ui/Kbd'
import type { Scene } from '@/lib/offline/steps'
import { study as words } from '@/lib/words/study'
import type { KeyCommand } from './keys'

export interface MenuListProps {
  readonly scene: Scene
  readonly keys: boolean
  readonly canUndo: boolean
  readonly onPick: (command: KeyCommand) => void
}

/** What the menu of a sitting offers: buttons in a short list, the first of which takes the focus. */
export default function MenuList({ keys, onPick, ...state }: MenuListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), [])
  return (
    <ul ref={list}>
      {menuItems(state).map((item) => (
        <li key={item.label}>
          <Row item={item} keys={keys} onPick={() => onPick(item.command)} />
        </li>
      ))}
    </ul>
  )
}

interface MenuItem {
  readonly label: string
  /** What comes of it, quieter. */
  readonly note?: string
  readonly shortcut: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly command: KeyCommand
}

interface RowProps {
  readonly item: MenuItem
  readonly keys: boolean
  readonly onPick: () => void
}

function Row({ item, keys, onPick }: RowProps) {
  return (
    <button
      type="button"
      className="btn btn-quiet w-full justify-start text-left"
      disabled={item.disabled}
      aria-keyshortcuts={keys ? item.shortcut : undefined}
      onClick={onPick}
    >
      {item.icon}
      <span className="flex-1">
        {item.label}
        {item.note !== undefined && <span className="tiny block">{item.note}</span>}
      </span>
      {keys && <Kbd>{item.shortcut}</Kbd>}
    </button>
  )
}

function menuItems({ scene, canUndo }: Pick<MenuListProps, 'scene' | 'canUndo'>): MenuItem[] {
  const item = (label: string, shortcut: string, icon: ReactNode, command: KeyCommand): MenuItem => ({
    label,
    shortcut,
    icon,
    command,
  })
  return [
    { ...item(words.act.undo, 'U', <Undo2 />, { do: 'undo' }), disabled: !canUndo },
    {
      ...item(words.act.setAside, 'S', <Archive />, { do: 'set-aside' }),
      note: words.act.setAsideNote,
      disabled: scene.kind === 'end',
    },
    {
      ...item(words.act.stuck, 'K', <LifeBuoy />, { do: 'stuck' }),
      disabled: scene.kind === 'end' || scene.kind === 'surprise',
    },
    item(words.act.edit, 'E', <PencilLine />, { do: 'edit' }),
    item(words.why.open, 'W', <CircleHelp />, { do: 'why' }),
    item(words.act.keys, '?', <Keyboard />, { do: 'keys' }),
  ]
}
