import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { readBytes } from '@/app/api/body'
import { openRoute } from '@/app/api/handler'
import { authOptions } from '@/lib/auth/options'
import { err } from '@/lib/contracts/result'

/** A form with an e-mail address, a password and a token fits in this many bytes. */
const MOST = 16_384
const PATH = '/api/auth/'
const FORM = /^application\/x-www-form-urlencoded(;|$)/i
const NO_FORM = { code: 'invalid', issues: [{ path: 'content-type', message: 'must be a form' }] } as const

/** Signing in and out, by next-auth, behind the checks that every route has. */
const answer = openRoute({}, async ({ request }) => {
  const { url, method, headers } = request
  const nextauth = new URL(url).pathname.slice(PATH.length).split('/')
  // It would let anybody write lines of their own into the log.
  if (nextauth[0] === '_log') return err({ code: 'not-found' })
  // It reads other kinds too, and breaks where they are not well formed.
  if (method === 'POST' && !FORM.test(headers.get('content-type') ?? '')) return err(NO_FORM)
  const bytes = await readBytes(request, MOST)
  if (bytes === null) return err({ code: 'too-large' })
  const passedOn = new NextRequest(url, { method, headers, ...(method === 'POST' ? { body: bytes } : {}) })
  const reply: unknown = await NextAuth(passedOn, { params: Promise.resolve({ nextauth }) }, authOptions())
  if (!(reply instanceof Response)) throw new Error('the sign-in service answered with no response')
  // Pictures of cards are kept by the browser itself; whoever sits here next must not find them.
  if (method === 'POST' && nextauth[0] === 'signout') reply.headers.set('Clear-Site-Data', '"cache"')
  return reply
})

export { answer as GET, answer as POST }
