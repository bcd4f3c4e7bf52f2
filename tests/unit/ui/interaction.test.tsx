// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ThemeKeeper } from '@/components/shell/ThemeKeeper'
import { ThemeSwitch } from '@/components/shell/ThemeSwitch'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { GradeButtons } from '@/components/ui/GradeButtons'
import { PasswordField } from '@/components/ui/PasswordField'
import { ToastProvider, useToast } from '@/components/ui/Toast'

let root: Root
let device: { matches: boolean; turn: (dark: boolean) => void }

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const listeners = new Set<() => void>()
  device = {
    matches: false,
    turn(dark) {
      device.matches = dark
      for (const listener of listeners) listener()
    },
  }
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return device.matches
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }))
  document.documentElement.className = ''
  document.documentElement.dataset.theme = 'system'
  document.cookie = 'theme=; max-age=0'
  root = createRoot(document.body.appendChild(document.createElement('div')))
})

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const show = (node: ReactNode) => act(() => root.render(node))
const press = (element: Element | null | undefined) => act(() => (element as HTMLElement).click())
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((found) => (found.ariaLabel ?? found.textContent) === name)
const isDark = () => document.documentElement.classList.contains('dark')

describe('the grades', () => {
  it('hand on which one was pressed, and none while they are deaf', () => {
    const graded = vi.fn()
    const next = { 1: 'a', 2: 'b', 3: 'c', 4: 'd' }
    show(<GradeButtons next={next} onGrade={graded} keys={false} />)
    for (const element of document.querySelectorAll('button')) press(element)
    expect(graded.mock.calls).toEqual([[1], [2], [3], [4]])
    show(<GradeButtons next={next} onGrade={graded} keys={false} disabled />)
    press(document.querySelector('button'))
    expect(graded).toHaveBeenCalledTimes(4)
  })
})

describe('a password', () => {
  it('is shown and hidden again, and keeps what was typed', () => {
    show(<PasswordField label="Password" defaultValue="secret" />)
    const input = document.querySelector('input')
    press(button('Show password'))
    expect([input?.type, input?.value]).toEqual(['text', 'secret'])
    press(button('Hide password'))
    expect([input?.type, input?.value]).toEqual(['password', 'secret'])
  })
})

describe('the theme', () => {
  it('follows the device until something else is chosen', () => {
    show(<ThemeKeeper stored="system" />)
    expect(isDark()).toBe(false)
    act(() => device.turn(true))
    expect(isDark()).toBe(true)
    show(
      <>
        <ThemeKeeper stored="system" />
        <ThemeSwitch stored="system" />
      </>,
    )
    press(document.querySelector('input[value=light]'))
    expect(isDark()).toBe(false)
    expect(document.cookie).toContain('theme=light')
    act(() => device.turn(false))
    act(() => device.turn(true))
    expect(isDark()).toBe(false)
    press(document.querySelector('input[value=system]'))
    expect(isDark()).toBe(true)
  })

  it('is put back when the server renders the page anew', () => {
    show(<ThemeKeeper stored="light" />)
    document.documentElement.className = ''
    show(<ThemeKeeper stored="dark" />)
    expect(isDark()).toBe(true)
  })
})

describe('a question before deleting', () => {
  it('starts at the way out and does nothing unless it is confirmed', () => {
    const confirmed = vi.fn()
    show(
      <ConfirmDialog
        trigger={<button>Delete</button>}
        title="Delete World capitals?"
        consequence="Its 219 cards go with it."
        confirm="Delete 219 cards"
        onConfirm={confirmed}
      />,
    )
    press(button('Delete'))
    const dialog = document.querySelector('[role=alertdialog]')
    expect(dialog?.textContent).toContain('Its 219 cards go with it.')
    expect(document.activeElement?.textContent).toBe('Cancel')
    press(button('Cancel'))
    expect(confirmed).not.toHaveBeenCalled()
    expect(document.querySelector('[role=alertdialog]')).toBeNull()
    press(button('Delete'))
    press(button('Delete 219 cards'))
    expect(confirmed).toHaveBeenCalledOnce()
  })
})

describe('a message', () => {
  function Page({ undo }: { readonly undo: () => void }) {
    const toast = useToast()
    return <button onClick={() => toast({ text: 'Card moved to tomorrow.', undo })}>Move</button>
  }

  it('offers to take back what was done, and goes once that is done', () => {
    const undo = vi.fn()
    show(
      <ToastProvider>
        <Page undo={undo} />
      </ToastProvider>,
    )
    press(button('Move'))
    expect(document.querySelector('.toast')?.textContent).toContain('Card moved to tomorrow.')
    press(button('Undo'))
    expect(undo).toHaveBeenCalledOnce()
    expect(document.querySelector('.toast')).toBeNull()
  })
})
