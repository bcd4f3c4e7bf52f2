// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { Bones } from '@/components/ui/Bones'
import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import { DayBars } from '@/components/ui/DayBars'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { Sheet } from '@/components/ui/Sheet'
import { Steps } from '@/components/ui/Steps'
import { one, rendered } from './page'

describe('a table', () => {
  const page = rendered(
    <DataTable
      caption="First two"
      columns={[
        { header: 'Question', cell: (row) => row.question },
        { header: 'Answer', cell: (row) => row.answer, onPhone: 'fold' },
        {
          header: 'Due',
          cell: (row) => row.due,
          numeric: true,
          onPhone: 'fold',
          folded: (row) => (row.due > 7 ? `due in ${row.due} days` : null),
        },
      ]}
      rows={[
        { question: 'Peru', answer: 'Lima', due: 2 },
        { question: 'Chad', answer: 'N’Djamena', due: 14 },
      ]}
      rowKey={(row) => row.question}
    />,
  )

  it('names its columns and rows', () => {
    expect(one(page, 'caption').textContent).toBe('First two')
    expect([...page.querySelectorAll('thead th[scope=col]')].map((cell) => cell.textContent)).toEqual([
      'Question',
      'Answer',
      'Due',
    ])
    expect(page.querySelectorAll('tbody th[scope=row]')).toHaveLength(2)
  })

  it('says what it folds on a phone once only', () => {
    const row = one(page, 'tbody tr')
    expect(one(row, 'th [aria-hidden=true]').textContent).toBe('Lima')
    expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['Lima', '2'])
  })

  it('folds words of its own where a cell alone would say too little, or nothing', () => {
    const folded = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th [aria-hidden=true]')].map((line) => line.textContent),
    )
    expect(folded).toEqual([
      ['Lima', ''],
      ['N’Djamena', 'due in 14 days'],
    ])
  })
})

describe('progress', () => {
  it('is said in numbers and words and never runs over', () => {
    const bar = one(
      rendered(<ProgressBar label="Reading" value={122} max={197} valueText="122 of 197 notes" />),
      'div',
    )
    expect(bar.getAttribute('aria-valuenow')).toBe('122')
    expect(bar.getAttribute('aria-valuetext')).toBe('122 of 197 notes')
    const styleOf = (value: number, max: number) =>
      one(rendered(<ProgressBar label="Reading" value={value} max={max} />), 'div').getAttribute('style')
    expect(styleOf(300, 197)).toBe('--share:1')
    expect(styleOf(0, 0)).toBe('--share:0')
  })

  it('through steps marks the current one and says which are done', () => {
    const page = rendered(<Steps label="Import" steps={['Choose', 'Check', 'Done']} current={1} />)
    const steps = [...page.querySelectorAll('li')]
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null])
    expect(steps.map((step) => step.querySelector('.sr-only') !== null)).toEqual([true, false, false])
  })
})

describe('the bars of a week', () => {
  it('stand in proportion, also when there is nothing to do', () => {
    const heights = (values: number[]) =>
      [
        ...rendered(
          <DayBars label="Week" bars={values.map((value, index) => ({ label: String(index), value }))} />,
        ).querySelectorAll('rect'),
      ].map((bar) => Number(bar.getAttribute('height')))
    const [first, second] = heights([28, 14])
    expect(first).toBe(2 * (second ?? 0))
    expect(heights([0, 0])).toEqual([0, 0])
  })
})

describe('what comes and goes', () => {
  it('says what is being fetched while the bones stay silent', () => {
    const status = one(rendered(<Bones label="Fetching your cards" />), '[role=status]')
    expect(status.textContent).toBe('Fetching your cards')
    expect(one(status, '[aria-hidden=true]').querySelectorAll('.bone').length).toBeGreaterThan(0)
  })

  it('can take focus when it is a form’s own problem', () => {
    expect(one(rendered(<Callout title="Sorry" focusable />), '.callout').getAttribute('tabindex')).toBe('-1')
    expect(one(rendered(<Callout title="Note" />), '.callout').hasAttribute('tabindex')).toBe(false)
  })

  it('is a named region when it has a title, and a plain sheet otherwise', () => {
    const page = rendered(<Sheet title="Today’s plan">text</Sheet>)
    const section = one(page, 'section')
    expect(
      page.ownerDocument.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent,
    ).toBe('Today’s plan')
    expect(rendered(<Sheet>text</Sheet>).querySelector('section')).toBeNull()
  })
})
