/** Only its origin matters: what resolves to another one leads away from here. */
const HERE = 'http://here.invalid'

/**
 * Where to go after signing in: a path of this site, or the start. Whatever could lead elsewhere, such as `//evil.org`
 * or `/\evil.org`, is dropped.
 */
export function nextPath(asked: string | readonly string[] | undefined): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, HERE)
  // The parser drops tabs and line ends and reads backslashes as slashes, so what it made is what counts.
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}
