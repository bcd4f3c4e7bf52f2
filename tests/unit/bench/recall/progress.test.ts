import { describe, expect, it } from 'vitest'
import { Progress } from '@/bench/recall/progress'

function recording(isTTY: boolean, columns?: number) {
  let written = ''
  const screen = {
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => (written += text),
  }
  return { progress: new Progress(screen), written: () => written }
}

/** What a terminal shows in the end: a carriage return and an erased line leave only what follows. */
const shown = (written: string) => written.split('\n').map((line) => line.split('\r\u001b[K').at(-1))

describe('progress', () => {
  it('is a line for each step in a file', () => {
    const { progress, written } = recording(false)
    progress.step('one')
    progress.note('by the way')
    progress.step('two')
    progress.clear()
    expect(written()).toBe('one\nby the way\ntwo\n')
  })

  it('is one line on a terminal, with notes above it, and gone in the end', () => {
    const { progress, written } = recording(true)
    progress.step('one')
    progress.note('by the way')
    progress.step('two')
    expect(shown(written())).toEqual(['by the way', 'two'])
    progress.clear()
    expect(shown(written())).toEqual(['by the way', ''])
  })

  it('is cut to the width of the terminal', () => {
    const { progress, written } = recording(true, 10)
    progress.step('a step with a long name')
    expect(written()).toBe('a step wi')
  })
})
