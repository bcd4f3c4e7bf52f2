// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { Check, Field, RadioGroup, Select, TextArea } from '@/components/ui/Field'
import { PasswordField } from '@/components/ui/PasswordField'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { description, one, rendered } from './page'

describe('a field', () => {
  it('is tied to its label, hint and problem', () => {
    const page = rendered(<Field label="Email" hint="Only to sign in." error="This address has no @." />)
    const input = one(page, 'input')
    expect(one(page, `label[for="${input.id}"]`).textContent).toBe('Email')
    expect(description(page, input)).toEqual(['Only to sign in.', 'This address has no @.'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('says nothing of problems it does not have', () => {
    const input = one(rendered(<Field label="Email" />), 'input')
    expect(input.hasAttribute('aria-invalid')).toBe(false)
    expect(input.hasAttribute('aria-describedby')).toBe(false)
  })

  it.each([
    ['several lines', <TextArea key="a" label="Answer" error="Too long." />, 'textarea'],
    [
      'a list',
      <Select key="s" label="Deck" error="Choose one." options={[{ value: 'a', label: 'A' }]} />,
      'select',
    ],
    ['a password', <PasswordField key="p" label="Password" error="Too short." />, 'input'],
  ])('is wired the same way as %s', (_, field, control) => {
    const page = rendered(field)
    const element = one(page, control)
    expect(page.querySelector(`label[for="${element.id}"]`)).not.toBeNull()
    expect(element.getAttribute('aria-invalid')).toBe('true')
    expect(description(page, element)).toHaveLength(1)
  })

  it('keeps a label that is hidden from sight', () => {
    expect(one(rendered(<Field label="Find a card" labelHidden />), 'label').className).toBe('sr-only')
  })
})

describe('a password field', () => {
  it('hides what is typed and names the button that shows it', () => {
    const page = rendered(<PasswordField label="Password" />)
    const input = one(page, 'input')
    expect(input.getAttribute('type')).toBe('password')
    const button = one(page, 'button')
    expect(button.getAttribute('aria-label')).toBe('Show password')
    expect(button.getAttribute('aria-controls')).toBe(input.id)
    expect(button.getAttribute('type')).toBe('button')
  })
})

describe('choices', () => {
  it('are radio buttons of one name within a fieldset that says what is chosen', () => {
    const page = rendered(
      <SegmentedChoice
        legend="Will you recall it?"
        note="Optional"
        name="own"
        value={0.75}
        onChange={() => undefined}
        segments={[
          { value: 0.25, label: 'Unlikely', shortcut: '2' },
          { value: 0.75, label: 'Likely', detail: '75%', shortcut: '4' },
        ]}
      />,
    )
    expect(one(page, 'fieldset legend').textContent).toBe('Will you recall it? Optional')
    const radios = [...page.querySelectorAll('input')]
    expect(new Set(radios.map((radio) => radio.name))).toEqual(new Set(['own']))
    expect(radios.map((radio) => radio.checked)).toEqual([false, true])
    expect(radios.map((radio) => radio.getAttribute('aria-keyshortcuts'))).toEqual(['2', '4'])
    expect(radios[1]?.closest('label')?.textContent).toContain('75%')
  })

  it('can start with nothing chosen', () => {
    const page = rendered(
      <SegmentedChoice
        legend="Dread"
        name="dread"
        segments={[{ value: 1, label: 1 }]}
        value={null}
        onChange={() => undefined}
      />,
    )
    expect(page.querySelector(':checked')).toBeNull()
  })

  it('belong to the whole line of a radio button or a box', () => {
    const page = rendered(
      <>
        <RadioGroup
          legend="Past answers"
          name="past"
          options={[{ value: 'mine', label: 'Mine' }]}
          error="Choose one."
        />
        <Check label="Keep my wording" hint="Where both changed." />
      </>,
    )
    expect(one(page, 'input[type=radio]').closest('label')?.textContent).toBe('Mine')
    expect(description(page, one(page, 'fieldset'))).toEqual(['Choose one.'])
    expect(description(page, one(page, 'input[type=checkbox]'))).toEqual(['Where both changed.'])
  })
})
