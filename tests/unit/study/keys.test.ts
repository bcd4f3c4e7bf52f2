import { describe, expect, test } from 'vitest'
import { commandOf, DEAF_MS, KeyGuard } from '@/components/study/keys'
import type { Scene } from '@/lib/offline/steps'
import { idOf, MORNING, TODAY } from '../../support/sitting-fixture'

const shown = {
  cardId: idOf('cccc', 1),
  shownAt: MORNING,
  studyDay: TODAY,
  ownPrediction: null,
  sawPrediction: false,
  response: '',
}
const question: Scene = { kind: 'question', ...shown }
const answer: Scene = { kind: 'answer', ...shown }
const surprise: Scene = { kind: 'surprise' }

describe('keys', () => {
  test.each([
    [' ', question, false, { do: 'reveal' }],
    ['1', question, true, { do: 'predict', value: 0.05 }],
    ['5', question, true, { do: 'predict', value: 0.95 }],
    ['3', question, false, null],
    ['h', question, false, { do: 'hint' }],
    ['P', question, false, { do: 'park' }],
    ['s', answer, false, { do: 'set-aside' }],
    ['1', answer, true, { do: 'grade', grade: 1 }],
    ['4', answer, false, { do: 'grade', grade: 4 }],
    ['5', answer, true, null],
    [' ', answer, false, null],
    [' ', surprise, false, { do: 'next' }],
    ['3', surprise, false, null],
    ['p', surprise, false, null],
    ['S', surprise, false, { do: 'set-aside' }],
    ['u', surprise, false, { do: 'undo' }],
    ['w', surprise, false, { do: 'why' }],
    ['?', question, false, { do: 'keys' }],
    ['Escape', surprise, false, { do: 'end' }],
    ['Tab', question, true, null],
    ['12', question, true, null],
  ] as const)('%j on a scene does what it says', (key, scene, asked, command) => {
    expect(commandOf(key, scene, asked)).toEqual(command)
  })
})

describe('one press does one thing', () => {
  test('a key held down acts once', () => {
    const keys = new KeyGuard()
    expect(keys.press(' ', 0, false)).toBe(true)
    expect(keys.press(' ', 500, false)).toBe(false)
    keys.release(' ')
    expect(keys.press(' ', 600, false)).toBe(true)
  })

  test('grade keys are deaf for a moment after the answer is shown', () => {
    const keys = new KeyGuard()
    keys.answerShown(1000)
    expect(keys.press('3', 1000 + DEAF_MS - 1, true)).toBe(false)
    keys.release('3')
    expect(keys.press('3', 1000 + DEAF_MS, true)).toBe(true)
  })

  test('other keys are not', () => {
    const keys = new KeyGuard()
    keys.answerShown(1000)
    expect(keys.press('w', 1001, false)).toBe(true)
  })

  test('a key that predicted and is still held does not grade, however long', () => {
    const keys = new KeyGuard()
    expect(keys.press('2', 0, false)).toBe(true)
    keys.answerShown(1)
    expect(keys.press('2', 5000, true)).toBe(false)
    keys.release('2')
    expect(keys.press('2', 5001, true)).toBe(true)
  })

  test('a page that lost the keyboard forgets what was held', () => {
    const keys = new KeyGuard()
    keys.press('3', 0, false)
    keys.reset()
    expect(keys.press('3', 1000, true)).toBe(true)
  })
})
