import type { AnkiReview } from '../collection'
import { cellsOf, idOf } from './cells'
import type { Findings } from './findings'
import type { Rows } from './rows'

const MOST = 0x7fff_ffff
/** Manual and rescheduling rows have types of their own; whatever came later is kept as manual, and teaches nothing. */
const MANUAL = 4
const LAST_TYPE = 5
const BUTTONS = 4

/** Reads the log of answers, those of cards deleted since included. `step` is called before each row. */
export function readReviews(rows: Rows, found: Findings, step: () => void): AnkiReview[] {
  const cells = cellsOf(found, 'revlog')
  const reviews: AnkiReview[] = []
  const asked = 'SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id'
  let before = -Infinity
  for (const row of rows.rows(asked)) {
    step()
    const [id, cardId] = [idOf(row[0]), idOf(row[1])]
    cells.at(id)
    if (id === null || cardId === null) found.add('id', 'revlog', null, id)
    else if (id === before) found.add('duplicate', 'revlog', null, id)
    else {
      before = id
      reviews.push({
        id,
        cardId,
        ease: cells.whole('ease', row[2], 0, BUTTONS, 0),
        interval: cells.whole('ivl', row[3], -MOST, MOST, 0),
        lastInterval: cells.whole('lastIvl', row[4], -MOST, MOST, 0),
        factor: cells.whole('factor', row[5], 0, MOST, 0),
        takenMs: cells.whole('time', row[6], 0, MOST, 0),
        type: cells.whole('type', row[7], 0, LAST_TYPE, MANUAL),
      })
    }
  }
  return reviews
}
