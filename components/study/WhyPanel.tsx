import { X } from 'lucide-react'
import { Suspense, useEffect, useRef, type ComponentProps } from 'react'
import { Bone, Bones } from '@/components/ui/Bones'
import { IconButton } from '@/components/ui/Button'
import { fetchedApart } from '@/components/ui/fetched-apart'
import { common } from '@/lib/words/common'
import { study } from '@/lib/words/study'
import type WhyNow from './why/WhyNow'

const words = study.why

export const WHY_PANEL = 'why-now'
/** The button that opens the panel, where there is one. */
export const WHY_BUTTON = 'why-now-button'

const NotLoaded = () => <p className="note">{words.notLoaded}</p>

export const whyNow = fetchedApart(() => import('./why/WhyNow'), NotLoaded)

interface WhyPanelProps extends ComponentProps<typeof WhyNow> {
  readonly onClose: () => void
}

/**
 * Why this card is asked now. Beside the column where there is room, below it otherwise. What it says is fetched like
 * the dialogs, so that a sitting weighs no more for it.
 */
export function WhyPanel({ onClose, ...reasons }: WhyPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
    return () => giveBack(before)
  }, [])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      id={WHY_PANEL}
      className="pop scroll-mb-24 p-4.5 outline-none [--card:var(--popover)] max-xl:mt-6 xl:absolute xl:top-7 xl:left-full xl:ml-4 xl:max-h-[calc(100dvh-12rem)] xl:w-72 xl:overflow-y-auto"
      aria-labelledby={`${WHY_PANEL}-title`}
    >
      <div className="-mx-4.5 -mt-4.5 flex items-start justify-between gap-2 bg-popover px-4.5 pt-4.5 max-xl:rounded-t-[inherit] xl:sticky xl:-top-4.5">
        <h2 className="h-sect" id={`${WHY_PANEL}-title`}>
          {words.title}
        </h2>
        <IconButton className="-mt-2.5 -mr-2.5" label={common.action.close} icon={<X />} onClick={onClose} />
      </div>
      <Suspense fallback={<WhyBones />}>
        <whyNow.Part {...reasons} />
      </Suspense>
    </aside>
  )
}

/** Focus goes back to where it was, unless it has gone on to something else by itself. */
function giveBack(before: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
  const to = isThere ? before : document.getElementById(WHY_BUTTON)
  to?.focus({ preventScroll: true })
}

const WhyBones = () => (
  <Bones label={words.loading} className="mt-2">
    <Bone className="h-5 w-full" />
    <Bone className="h-5 w-2/3" />
    <Bone className="mt-3 h-32 w-full" />
  </Bones>
)
