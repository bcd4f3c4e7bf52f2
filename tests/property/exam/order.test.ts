import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardestFirst, jumpFrom, nextPlace, type ExamPlace, type Standing } from '@/lib/exam/order'

const predicted = fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true }))
const standings = fc.constantFrom<Standing>('unseen', 'open', 'answered')

const exams = fc
  .array(fc.tuple(predicted, standings, fc.nat(1000)), { minLength: 1, maxLength: 50 })
  .map((cards) =>
    hardestFirst(cards.map(([value, standing, leftAt]) => ({ predicted: value, standing, leftAt }))).map(
      (card, place): ExamPlace => ({
        ...card,
        place,
        leftAt: card.standing === 'unseen' ? null : card.leftAt,
      }),
    ),
  )

const standingAt = (exam: readonly ExamPlace[], place: number | null) =>
  exam.find((question) => question.place === place)?.standing

describe('the order of an exam', () => {
  it('is a rearrangement in which no prediction falls and new cards end the line', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ predicted, id: fc.nat() }), { maxLength: 50 }), (cards) => {
        const ordered = hardestFirst(cards)
        expect(new Set(ordered)).toEqual(new Set(cards))
        const values = ordered.map((card) => card.predicted ?? Infinity)
        expect(values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))).toBe(true)
      }),
    )
  })

  it('never asks an answered question again', () => {
    fc.assert(
      fc.property(exams, fc.nat(49), (exam, seed) => {
        const current = seed % exam.length
        expect(standingAt(exam, nextPlace(exam))).not.toBe('answered')
        const jump = jumpFrom(exam, current)
        expect(jump?.place).not.toBe(current)
        if (jump !== null) expect(standingAt(exam, jump.place)).not.toBe('answered')
      }),
    )
  })

  it('comes to every question, whoever leaves what and when', () => {
    fc.assert(
      fc.property(
        fc.array(predicted, { minLength: 1, maxLength: 30 }),
        fc.array(fc.boolean(), { maxLength: 60 }),
        (cards, leaves) => {
          let exam = hardestFirst(cards.map((value) => ({ predicted: value }))).map(
            (card, place): ExamPlace => ({ ...card, place, standing: 'unseen', leftAt: null }),
          )
          let current = nextPlace(exam)
          for (let turn = 0; current !== null; turn++) {
            const jump = leaves[turn] === true ? jumpFrom(exam, current) : null
            const standing: Standing = jump === null ? 'answered' : 'open'
            exam = exam.map((each) => (each.place === current ? { ...each, standing, leftAt: turn } : each))
            current = jump?.place ?? nextPlace(exam)
          }
          expect(exam.every(({ standing }) => standing === 'answered')).toBe(true)
        },
      ),
    )
  })
})
