import { ChartNoAxesCombined, Layers, Moon, Settings2, Sun, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/Logo'
import { InlineLink } from '@/components/ui/TextLink'
import { ToastProvider } from '@/components/ui/Toast'
import { shell } from '@/lib/words/shell'
import type { WritingName } from '@/lib/words/writing'
import { NavLink } from './NavLink'
import { WritingKeeper } from './WritingKeeper'

const TODAY = { href: '/', label: shell.nav.today, icon: <Sun /> }
const DECKS = { href: '/decks', label: shell.nav.decks, icon: <Layers /> }
const INSIGHTS = { href: '/insights', label: shell.nav.insights, icon: <ChartNoAxesCombined /> }
const TONIGHT = { href: '/tonight', label: shell.nav.tonight, icon: <Moon /> }
const CLASSES = { href: '/classes', label: shell.nav.classes, icon: <Users /> }
const SETTINGS = { href: '/settings', label: shell.nav.settings, icon: <Settings2 /> }

interface ShellProps {
  readonly isDemo: boolean
  /** How the learner wants dates and numbers written; left out of a page that is made for nobody in particular. */
  readonly writing?: WritingName
  /** Whether there is a class to go to. */
  readonly hasClasses?: boolean
  readonly children: ReactNode
}

/** What surrounds a learner's pages: a rail beside them, on a phone tabs below and the settings above them, none on paper. A sitting goes without. */
export function Shell({ isDemo, writing, hasClasses = false, children }: ShellProps) {
  return (
    <ToastProvider>
      {writing !== undefined && <WritingKeeper stored={writing} />}
      <SkipLink />
      <Rail hasClasses={hasClasses} />
      <div className="md:ml-58 print:ml-0!">
        <header className="flex items-center justify-between px-gutter pt-2 md:hidden">
          <Logo href="/" label={shell.homeLabel} />
          <NavLink look="nav-icon" {...SETTINGS} />
        </header>
        {isDemo && <DemoNotice />}
        <main
          id="main"
          tabIndex={-1}
          className="px-gutter pt-4 pb-28 outline-none md:px-10 md:pt-10 md:pb-16"
        >
          <div className="mx-auto max-w-page">{children}</div>
        </main>
      </div>
      <Tabs hasClasses={hasClasses} />
    </ToastProvider>
  )
}

/** The first thing the Tab key finds. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="btn btn-primary sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-4.5 focus:py-2"
    >
      {shell.skipToContent}
    </a>
  )
}

interface NavigationProps {
  readonly hasClasses: boolean
}

function Rail({ hasClasses }: NavigationProps) {
  return (
    <header className="fixed inset-y-0 left-0 hidden w-58 flex-col border-r border-border px-4 py-5 md:flex print:hidden!">
      <div className="px-3">
        <Logo href="/" label={shell.homeLabel} />
      </div>
      <nav className="mt-6 flex flex-1 flex-col justify-between" aria-label={shell.mainNavigation}>
        <ul className="grid gap-1">
          <li>
            <NavLink look="nav-item" {...TODAY} />
          </li>
          <li>
            <NavLink look="nav-item" {...DECKS} />
          </li>
          <li>
            <NavLink look="nav-item" {...INSIGHTS} />
          </li>
          <li>
            <NavLink look="nav-item" {...TONIGHT} />
          </li>
          {hasClasses && (
            <li>
              <NavLink look="nav-item" {...CLASSES} />
            </li>
          )}
        </ul>
        <NavLink look="nav-item" {...SETTINGS} />
      </nav>
    </header>
  )
}

function Tabs({ hasClasses }: NavigationProps) {
  return (
    <nav
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-border bg-card px-1 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden!"
      aria-label={shell.mainNavigation}
    >
      <NavLink look="tab-item" {...TODAY} />
      <NavLink look="tab-item" {...DECKS} />
      <NavLink look="tab-item" {...INSIGHTS} />
      <NavLink look="tab-item" {...TONIGHT} />
      {hasClasses && <NavLink look="tab-item" {...CLASSES} />}
    </nav>
  )
}

function DemoNotice() {
  return (
    <aside className="px-gutter pt-2 md:px-10 md:pt-5" aria-label={shell.demo.label}>
      <p className="well note mx-auto max-w-page px-4 py-2.5 text-foreground">
        {shell.demo.notice} <InlineLink href="/signup">{shell.demo.signUp}</InlineLink>
      </p>
    </aside>
  )
}
