import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { selectWorries } from '@/lib/data/worries'
import { forgetWorries, keepWorries, setWorryRecords } from '@/lib/usecases/exam/worries'
import { done, NINE } from '../../support/focus'
import { openLearner } from '../../support/learners'

const page = () => ({ worryId: uuidv7(), text: 'That I forget it all' })

describe('worries', () => {
  it('are not kept until their writer says so', async () => {
    const viewer = await openLearner()
    expect(await keepWorries(viewer, page(), NINE)).toEqual({ ok: false, error: { code: 'no-consent' } })
    expect(await selectWorries(viewer)).toEqual({ isOn: false, kept: [] })
  })

  it('are kept once with consent, stay when it is taken back, and go when they are deleted', async () => {
    const viewer = await openLearner()
    done(await setWorryRecords(viewer, { isOn: true }))
    const given = page()
    done(await keepWorries(viewer, given, NINE))
    done(await keepWorries(viewer, given, NINE))
    done(await setWorryRecords(viewer, { isOn: false }))
    expect(await selectWorries(viewer)).toEqual({ isOn: false, kept: [{ ...given, writtenAt: NINE }] })
    expect(await keepWorries(viewer, page(), NINE)).toMatchObject({ ok: false })
    done(await forgetWorries(viewer))
    expect((await selectWorries(viewer)).kept).toEqual([])
  })

  it('are seen and deleted by nobody else, and go with the account', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    done(await setWorryRecords(viewer, { isOn: true }))
    done(await keepWorries(viewer, page(), NINE))
    expect((await selectWorries(other)).kept).toEqual([])
    done(await forgetWorries(other))
    expect((await selectWorries(viewer)).kept).toHaveLength(1)
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    const { rows } = await database.query('SELECT FROM worries WHERE user_id = $1', [viewer.userId])
    expect(rows).toEqual([])
  })
})
