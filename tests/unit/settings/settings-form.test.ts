import { describe, expect, it } from 'vitest'
import {
  dayStartChoices,
  readChange,
  SETTINGS_FIELDS,
  settingsSentences,
  surpriseChoices,
  writingChoices,
  zoneChoices,
} from '@/components/settings/settings-form'
import { settingsChangeSchema, settingsSchema } from '@/lib/contracts/settings'
import { settings as words } from '@/lib/words/settings'

function filled(over: Readonly<Record<string, string | null>> = {}): FormData {
  const usual = {
    name: ' Ada ',
    dayStartMinute: '330',
    writing: 'de',
    minutesPerDay: '20',
    newPerDay: '10',
    desiredRetention: '90',
    zone: 'Europe/Berlin',
    ownPrediction: 'sometimes',
    largeSurprise: '50',
    singleKeyShortcuts: 'on',
    decimalSign: 'comma',
    problemShare: '25',
  }
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...usual, ...over })) if (value !== null) data.set(name, value)
  return data
}

describe('the settings form', () => {
  it('reads what the schema takes', () => {
    const read = readChange(filled(), SETTINGS_FIELDS)
    expect(read).toEqual({
      name: 'Ada',
      dayStartMinute: 330,
      writing: 'de',
      minutesPerDay: 20,
      newPerDay: 10,
      desiredRetention: 0.9,
      zone: 'Europe/Berlin',
      ownPrediction: 'sometimes',
      largeSurprise: 50,
      singleKeyShortcuts: true,
      decimalSign: 'comma',
      problemShare: 0.25,
    })
    expect(settingsSchema.safeParse(read).success).toBe(true)
  })

  it('reads no more than a part of the page holds', () => {
    expect(readChange(filled(), ['name', 'zone'])).toEqual({ name: 'Ada', zone: 'Europe/Berlin' })
  })

  it('reads an empty name as none', () => {
    expect(readChange(filled({ name: '  ' }), ['name'])).toEqual({ name: null })
  })

  it('offers every half hour from midnight to noon, as the schema takes them', () => {
    const choices = dayStartChoices()
    expect(choices.map(({ label }) => label).slice(0, 3)).toEqual(['00:00', '00:30', '01:00'])
    expect(choices).toHaveLength(25)
    expect(
      choices.every(({ value }) => settingsChangeSchema.safeParse({ dayStartMinute: Number(value) }).success),
    ).toBe(true)
  })

  it.each([15, -30, 750, 330.5])('takes no day that begins at minute %d', (dayStartMinute) => {
    expect(settingsChangeSchema.safeParse({ dayStartMinute }).success).toBe(false)
  })

  it('shows each way of writing by an example of itself', () => {
    expect(writingChoices().map(({ label }) => label.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      'British: Mon 14 Dec 2026, 21:30, 1,234.5',
      'American: Mon, Dec 14, 2026, 9:30 pm, 1,234.5',
      'German: Mon 14.12.2026, 21:30, 1.234,5',
      'French: Mon 14/12/2026, 21:30, 1 234,5',
      'Spanish: Mon 14/12/2026, 21:30, 1.234,5',
      'By ISO 8601: Mon 2026-12-14, 21:30, 1 234.5',
    ])
  })

  it('reads a box that is not ticked as no', () => {
    expect(readChange(filled({ singleKeyShortcuts: null }), ['singleKeyShortcuts']).singleKeyShortcuts).toBe(
      false,
    )
  })

  it.each(['', 'twenty', '12.5', '-3', '1e2', '0x10'])('lets the server refuse %j minutes', (typed) => {
    const read = settingsChangeSchema.safeParse(
      readChange(filled({ minutesPerDay: typed }), ['minutesPerDay', 'zone']),
    )
    expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toEqual(['minutesPerDay'])
  })

  it.each([70, 71, 83, 90, 97])('keeps %i percent within what the schema takes', (percent) => {
    const read = readChange(filled({ desiredRetention: String(percent) }), SETTINGS_FIELDS)
    expect(settingsSchema.safeParse(read).success).toBe(true)
  })

  it('says beside each field what it takes', () => {
    expect(settingsSentences(['minutesPerDay', 'zone'])).toEqual({
      minutesPerDay: 'Use a whole number of minutes between 1 and 600.',
      zone: words.problem.zone,
    })
  })

  it("offers the learner's own figure among the surprises that stay", () => {
    expect(surpriseChoices(50).map(({ value }) => value)).toEqual(['0', '25', '50', '75', '101'])
    expect(surpriseChoices(30).map(({ value }) => value)).toEqual(['0', '25', '30', '50', '75', '101'])
    expect(surpriseChoices(50).at(-1)?.label).toBe(words.surprise.never)
  })

  it("offers the learner's own zone, known or not, and each zone once", () => {
    const zones = zoneChoices(['Europe/Berlin', 'America/New_York'], 'Asia/Calcutta')
    expect(zones.map(({ value }) => value)).toEqual([
      'America/New_York',
      'Asia/Calcutta',
      'Europe/Berlin',
      'UTC',
    ])
    expect(zones[0]?.label).toBe('America/New York')
    expect(zoneChoices(['UTC'], 'UTC')).toHaveLength(1)
  })
})

describe('what a target means', () => {
  it.each([
    [0.7, 'three in ten'],
    [0.8, 'two in ten'],
    [0.85, 'one in seven'],
    [0.9, 'one in ten'],
    [0.95, 'one in 20'],
    [0.97, 'one in 33'],
  ])('of %f is %s', (target, share) => {
    expect(words.retention.meaning(target)).toContain(`about ${share} will be missed`)
  })
})
