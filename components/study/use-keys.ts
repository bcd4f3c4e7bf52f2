import { useEffect, useRef } from 'react'
import type { Scene } from '@/lib/offline/steps'
import { commandOf, KeyGuard, type KeyCommand } from './keys'

export interface KeysOptions {
  readonly scene: Scene
  readonly asked: boolean
  /** The learner wants keys of one letter. Escape works either way. */
  readonly singleKeys: boolean
  /** A dialog has the keyboard. */
  readonly suspended: boolean
  readonly onCommand: (command: KeyCommand) => void
}

/** Listens to the keys of a sitting. Off while something is typed, and where the browser's own keys come first. */
export function useKeys({ scene, asked, singleKeys, suspended, onCommand }: KeysOptions): void {
  const guard = useRef<KeyGuard>(null)
  guard.current ??= new KeyGuard()
  const isAnswer = scene.kind === 'answer'

  useEffect(() => {
    if (isAnswer) guard.current?.answerShown(performance.now())
  }, [isAnswer])

  useEffect(() => {
    const keys = guard.current
    if (keys === null || suspended) return
    const onDown = (event: KeyboardEvent) => {
      const command = commandFor(event, { scene, asked, singleKeys })
      const acts = keys.press(event.key.toLowerCase(), performance.now(), command?.do === 'grade')
      if (command === null) return
      event.preventDefault()
      if (acts && !event.repeat) onCommand(command)
    }
    const onUp = (event: KeyboardEvent) => keys.release(event.key.toLowerCase())
    const onBlur = () => keys.reset()
    document.addEventListener('keydown', onDown)
    document.addEventListener('keyup', onUp)
    window.addEventListener('blur', onBlur)
    return () => {
      document.removeEventListener('keydown', onDown)
      document.removeEventListener('keyup', onUp)
      window.removeEventListener('blur', onBlur)
    }
  }, [scene, asked, singleKeys, suspended, onCommand])
}

function commandFor(
  event: KeyboardEvent,
  { scene, asked, singleKeys }: Pick<KeysOptions, 'scene' | 'asked' | 'singleKeys'>,
): KeyCommand | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null
  const command = commandOf(event.key, scene, asked)
  if (command === null) return null
  if (isTyping(event.target)) return leaveField(event)
  if (command.do === 'end') return command
  if (!singleKeys) return null
  return event.key === ' ' && answersToSpace(event.target) ? null : command
}

/** Escape leaves the field first and the sitting next. */
function leaveField(event: KeyboardEvent): null {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
  return null
}

const NO_TEXT = new Set(['radio', 'checkbox', 'button', 'submit'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** What has focus and does something of its own with Space. */
function answersToSpace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, summary, [role="button"]') !== null
}
