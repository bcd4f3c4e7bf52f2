import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/Button'
import { Kbd } from '@/components/ui/Kbd'
import { study as words } from '@/lib/words/study'

/** Something the menu offers. */
export interface MenuItem {
  readonly label: string
  /** What comes of it, quieter. */
  readonly note?: string
  readonly shortcut: { readonly key: string; readonly hint: string }
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly onPick: () => void
}

interface MoreMenuProps {
  readonly items: readonly MenuItem[]
  readonly keys: boolean
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

const PANEL = 'more-menu'
/** Above its button; on a phone as wide as the bar, and above that. */
const PANEL_PLACE =
  'pop absolute bottom-full left-0 z-20 mb-3 w-72 p-2 max-md:fixed max-md:inset-x-gutter max-md:bottom-[calc(5rem+env(safe-area-inset-bottom))] max-md:mb-0 max-md:w-auto'

/** What is done less often, by touch: a button that opens a short list of buttons above the bar. */
export function MoreMenu({ items, keys, open, onOpenChange }: MoreMenuProps) {
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('ul button:not(:disabled)')?.focus()
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onOpenChange(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Before the sitting hears it: Escape closes what is open first.
      event.preventDefault()
      onOpenChange(false)
      trigger.current?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [open, onOpenChange])
  return (
    <div ref={root} className="relative">
      <IconButton
        ref={trigger}
        label={words.act.more}
        icon={<Ellipsis />}
        aria-expanded={open}
        aria-controls={open ? PANEL : undefined}
        onClick={() => onOpenChange(!open)}
      />
      {open && (
        <ul id={PANEL} className={PANEL_PLACE}>
          {items.map((item) => (
            <li key={item.label}>
              <Row
                item={item}
                keys={keys}
                onPick={() => {
                  onOpenChange(false)
                  item.onPick()
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
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
      aria-keyshortcuts={keys ? item.shortcut.key : undefined}
      onClick={onPick}
    >
      {item.icon}
      <span className="flex-1">
        {item.label}
        {item.note !== undefined && <span className="tiny block">{item.note}</span>}
      </span>
      {keys && <Kbd>{item.shortcut.hint}</Kbd>}
    </button>
  )
}
