import { Ellipsis } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { IconButton } from '@/components/ui/Button'
import { fetchedApart } from '@/components/ui/fetched-apart'
import { study as words } from '@/lib/words/study'
import type { KeyCommand } from './keys'
import type { MenuListProps } from './MenuList'

const NoMenu = () => <p className="note">{words.act.moreNotLoaded}</p>

/** What the menu holds is fetched like the dialogs, so that a sitting weighs no more for it. */
export const menuList = fetchedApart(() => import('./MenuList'), NoMenu)

interface MoreMenuProps extends Pick<MenuListProps, 'scene' | 'keys' | 'canUndo'> {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onCommand: (command: KeyCommand) => void
}

const PANEL = 'more-menu'
/** Above its button; on a phone as wide as the bar, and above that. */
const PANEL_PLACE =
  'pop absolute bottom-full left-0 z-20 mb-3 w-72 p-2 max-md:fixed max-md:inset-x-gutter max-md:bottom-[calc(5rem+env(safe-area-inset-bottom))] max-md:mb-0 max-md:w-auto'

/** What is done less often, by touch: a button that opens a short list of buttons above the bar. */
export function MoreMenu({ open, onOpenChange, onCommand, ...list }: MoreMenuProps) {
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
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
        // The button names this panel, so it stands from the press on, unseen until its list is there.
        <div id={PANEL} className={`${PANEL_PLACE} empty:hidden`}>
          <Suspense>
            <menuList.Part
              {...list}
              onPick={(command) => {
                onOpenChange(false)
                onCommand(command)
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  )
}
