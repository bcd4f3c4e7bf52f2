import { describe, expect, it } from 'vitest'
import { usualHabits } from '@/bench/policy/learners/habits'
import { drawPeople } from '@/bench/policy/learners/people'
import { parsePeople } from '@/bench/policy/learners/people-file'

const parameters = { a: 0.18, c: 0.2, tau: -1.6, s: 0.3, h: 0.025, cardSpread: 0.3 }
const ada = { name: 'Ada', kind: 'act-r', parameters }
const parse = (people: unknown) => parsePeople(JSON.stringify(people), 'people.json')

describe('a file of people', () => {
  it('needs no more than names, kinds and parameters', () => {
    expect(parse([ada, { ...ada, name: 'Bob', seed: 77, habits: { daysOff: 0.5 } }])).toEqual([
      { ...ada, habits: usualHabits, seed: 0 },
      { ...ada, name: 'Bob', habits: { ...usualHabits, daysOff: 0.5 }, seed: 77 },
    ])
  })

  it('can hold the people that are drawn', () => {
    expect(parse(drawPeople(8))).toEqual(drawPeople(8))
  })

  it.each([
    [[], /people.json must hold a list of 1 to 1000 people/],
    [{ name: 'Ada' }, /must hold a list/],
    [[ada, 5], /people.json, person 2, /],
    [[{ ...ada, kind: 'genius' }], /person 1, field kind: must be one of fsrs-6, act-r, two-trace, moody/],
    [[ada, { ...ada, name: 'Bob', parameters: { ...parameters, s: 0 } }], /person 2, field parameters.s: /],
    [[{ ...ada, habits: { daysOff: 2 } }], /person 1, field habits.daysOff: /],
    [[{ ...ada, age: 5 }], /person 1, .*age/],
    [[{ ...ada, parameters: {} }], /person 1, field parameters.a: /],
    [[ada, ada], /person 2, field name: "Ada" is there twice/],
  ])('says which person and field are wrong, given %j', (people, sentence) => {
    expect(() => parse(people)).toThrow(sentence)
  })

  it('says when it is not JSON', () => {
    expect(() => parsePeople('[', 'people.json')).toThrow('people.json is not JSON.')
  })
})
