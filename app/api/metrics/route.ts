import { createHash, timingSafeEqual } from 'node:crypto'
import { openRoute } from '@/app/api/handler'
import { err } from '@/lib/contracts/result'
import { env } from '@/lib/env'
import { metricsText } from '@/lib/metrics/metrics'

/** The figures of this process for whoever knows METRICS_TOKEN; where that isn't set there is nothing here. */
export const GET = openRoute({}, async ({ request }) => {
  const token = env().METRICS_TOKEN
  if (token === undefined) return err({ code: 'not-found' })
  if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`))
    return err({ code: 'signed-out' })
  const { text, contentType } = await metricsText()
  return new Response(text, { headers: { 'Content-Type': contentType } })
})

/** Compares in a time that tells nothing of where they differ, or of how long the secret is. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
