import { appendFileSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawPeople } from '@/bench/policy/learners/people'
import { ResultsFile } from '@/bench/policy/results-file'
import { temporaryFolder } from '../recall/run-script'
import { lifeOf } from './made-lives'

const people = drawPeople(2)
const lives = [lifeOf('spread', 'act-r 1'), lifeOf('sm-2', 'act-r 1', {}, { retention: null })]

describe('a file of results', () => {
  const { inFolder, write } = temporaryFolder()
  const begun = (name: string) => {
    const file = new ResultsFile(inFolder(name), 'drift', people)
    for (const life of lives) file.append(life)
    return inFolder(name)
  }

  it('gives back what it was given', () => {
    const file = begun('whole.jsonl')
    const again = new ResultsFile(file, 'drift', people)
    expect(again.lives).toEqual(lives)
    again.append(lifeOf('spread', 'act-r 2'))
    expect(new ResultsFile(file, 'drift', people).lives).toHaveLength(3)
  })

  it('drops what a stop left of a line', () => {
    const file = begun('torn.jsonl')
    appendFileSync(file, '{"policy":"spr')
    const again = new ResultsFile(file, 'drift', people)
    expect(again.lives).toEqual(lives)
    again.append(lives[0] ?? expect.fail())
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(4)
  })

  it('refuses what belongs to something else', () => {
    const file = begun('other.jsonl')
    expect(() => new ResultsFile(file, 'exam', people)).toThrow(/holds results of drift, not of exam/)
    expect(() => new ResultsFile(file, 'drift', drawPeople(3))).toThrow(/holds results of other people/)
    const notes = write('notes.txt', 'milk\neggs\n')
    expect(() => new ResultsFile(notes, 'drift', people)).toThrow(/notes.txt, line 1 is no line of a results/)
    expect(readFileSync(notes, 'utf8')).toBe('milk\neggs\n')
  })

  it('says why it cannot be written', () => {
    expect(() => new ResultsFile(inFolder('no/such/place'), 'drift', people)).toThrow(
      /cannot be used for results: there is no such file or folder/,
    )
  })
})
