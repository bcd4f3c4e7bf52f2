import { NextResponse, type NextRequest } from 'next/server'
import { env } from '@/lib/env'

/** The header that names a request in every log line and on every error page. */
const REQUEST_ID = 'x-request-id'

/** The header that tells a page its own address, so that signing in can lead back to it. */
const REQUESTED_PATH = 'x-requested-path'

/** What a load balancer in front may have sent; anything else would let a client write into the log. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Headers that are the same on every page. */
const STATIC_HEADERS = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * Runs before every page: names the request, and allows the scripts and style sheets of this one response by a nonce
 * nobody can guess. Who may see a page is decided where its data are read, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  const policy = contentSecurityPolicy(nonce, env().NODE_ENV === 'development')
  const given = request.headers.get(REQUEST_ID)
  const requestId = given !== null && UUID.test(given) ? given : crypto.randomUUID()

  const headers = new Headers(request.headers)
  headers.set(REQUEST_ID, requestId)
  headers.set('x-nonce', nonce)
  headers.set(REQUESTED_PATH, request.nextUrl.pathname + request.nextUrl.search)
  // Next reads the nonce from here and puts it on every script of its own.
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set(REQUEST_ID, requestId)
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(STATIC_HEADERS)) response.headers.set(name, value)
  return response
}

/**
 * What a page may load and run. Style attributes are allowed, since they cannot load or run anything that the other
 * lines do not allow; style sheets need the nonce. In development React rebuilds server errors with `eval`, and Next's
 * error overlay brings style sheets of its own.
 */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

export const config = {
  // Everything but route handlers, built files and what lies in public/: those carry no script of ours.
  matcher: [
    '/((?!api/|_next/static/|_next/image|icons/|favicon\\.ico|icon\\.svg|apple-icon|manifest\\.webmanifest|sw\\.js).*)',
  ],
}
