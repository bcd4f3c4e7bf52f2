import { openRoute } from '@/app/api/handler'
import { clientAddress } from '@/lib/auth/client-address'
import { CALENDAR, take } from '@/lib/auth/limits'
import { now } from '@/lib/clock'
import { calendarTokenSchema } from '@/lib/contracts/calendar'
import { err } from '@/lib/contracts/result'
import { readCalendar } from '@/lib/usecases/calendar/feed'

/**
 * A learner's calendar, for calendar apps: they have no session, so the secret in the address says whose it is. An address
 * that is malformed, was revoked or never was leads nowhere alike.
 */
export const GET = openRoute({}, async ({ request }) => {
  const use = await take(CALENDAR, [clientAddress(request.headers) ?? 'unknown'], now())
  if (!use.ok) return err({ code: 'too-many', retrySeconds: use.error })
  const read = calendarTokenSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const text = read.success ? await readCalendar(read.data.token, now()) : null
  if (text === null) return err({ code: 'not-found' })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="spindle.ics"',
      'Cache-Control': 'private, no-cache',
    },
  })
})
