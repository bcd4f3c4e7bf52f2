import { err, ok, type Result } from '@/lib/contracts/result'
import { problemFiles as words } from '@/lib/words/problem-files'
import type { Attribution } from '../template/template'
import type { ImportRefusal } from './outcome'

/** Whose something is, with an address where one is given. */
export interface Source {
  readonly name: string
  readonly url: string | null
}
export interface Licence {
  readonly name: string
  readonly url: string
}

/** What may be asked of an attribution, so that each of its lines can be shown. */
const SOURCE_CHARS = 300
const NAME_CHARS = 160
const URL_CHARS = 500

/** Reads `https://example.org/book <A book>`, or either alone; null where nothing is there. */
export function readSource(text: string): Source | null {
  const { address, name } = parts(text)
  const url = address === null ? null : webAddress(address)
  const shown = name ?? (url === null ? address : hostAndPath(url))
  if (shown === null) return null
  return { name: shown.slice(0, NAME_CHARS).trim(), url: url?.href ?? null }
}

/** Licences under which a text may be shown, changed and passed on with its source named. By their address if given. */
export function readLicence(
  text: string,
): Result<Licence, Extract<ImportRefusal, { code: 'licence' | 'no-licence' }>> {
  const { address, name } = parts(text)
  if (address === null && name === null) return err({ code: 'no-licence' })
  const url = address === null ? null : webAddress(address)
  const licence = url === null ? byName(name ?? address ?? '') : byAddress(url)
  return licence === null
    ? err({ code: 'licence', licence: (name ?? address ?? '').slice(0, NAME_CHARS) })
    : ok(licence)
}

/** Whether not everybody can open the address: a file that somebody shares by its link, or a machine of their own. */
export function isPrivate({ url }: Source): boolean {
  if (url === null) return false
  const { hostname } = new URL(url)
  return (
    PRIVATE_HOST.test(hostname) ||
    !hostname.includes('.') ||
    /^[\d.]+$/.test(hostname) ||
    hostname.startsWith('[')
  )
}

const PRIVATE_HOST =
  /^(?:drive\.google\.com|docs\.google\.com|(?:www\.)?dropbox\.com|onedrive\.live\.com|1drv\.ms|(?:app\.)?box\.com|(?:www\.)?icloud\.com|.+\.(?:sharepoint\.com|local|internal|localhost))$/

/** What is shown with a problem: its source, and those of its hints where they are others'. */
export function attributionOf(
  problem: Source & { readonly url: string },
  licence: Licence,
  hints: readonly { readonly source: Source; readonly licence: Licence }[],
): Attribution {
  const others = new Map<string, string>()
  for (const { source, licence: terms } of hints) {
    if (source.name === problem.name && terms.url === licence.url) continue
    const own = [source.name, ...(terms.url === licence.url ? [] : [terms.name])]
    others.set(source.name, [...own, ...(source.url === null ? [] : [source.url])].join(', '))
  }
  const full = words.withHintsOf(problem.name, [...others.values()])
  const source = full.length <= SOURCE_CHARS ? full : words.withHintsOf(problem.name, [...others.keys()])
  return {
    source: source.slice(0, SOURCE_CHARS),
    sourceUrl: problem.url,
    licence: licence.name,
    licenceUrl: licence.url,
  }
}

function parts(text: string): { readonly address: string | null; readonly name: string | null } {
  const clean = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
  const angle = clean.indexOf('<')
  const before = (angle === -1 ? clean : clean.slice(0, angle)).trim()
  const name =
    angle === -1
      ? ''
      : clean
          .slice(angle + 1)
          .replace(/>.*$/, '')
          .trim()
  return { address: before === '' ? null : before, name: name === '' ? null : name }
}

/** The address as one of the web, also without its scheme; null for a mere name. */
function webAddress(text: string): URL | null {
  const full = /^https?:\/\//i.test(text)
    ? text
    : /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text)
      ? `https://${text}`
      : null
  if (full === null || full.length > URL_CHARS || !URL.canParse(full)) return null
  const url = new URL(full)
  return url.username === '' && url.password === '' ? url : null
}

const hostAndPath = (url: URL): string =>
  `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`

function byAddress({ hostname, pathname }: URL): Licence | null {
  if (hostname.replace(/^www\./, '') !== 'creativecommons.org') return null
  const path = pathname.replace(/\/(?:deed(?:\.\w+)?|legalcode(?:\.\w+)?)?\/?$/, '')
  const by = /^\/licenses\/by\/(\d\.\d)(?:\/([a-z]{2,3}))?$/.exec(path)
  if (by !== null) {
    const [, version = '', port] = by
    return port === undefined
      ? attributionLicence(version)
      : { name: `CC BY ${version} ${port.toUpperCase()}`, url: `https://creativecommons.org${path}/` }
  }
  if (path === '/publicdomain/zero/1.0') return ZERO
  return path === '/publicdomain/mark/1.0' ? PUBLIC_DOMAIN : null
}

function byName(name: string): Licence | null {
  const by = /^cc[ -]by[ -](\d\.\d)$/i.exec(name)?.[1]
  if (by !== undefined) return attributionLicence(by)
  if (/^cc0(?: 1\.0)?$/i.test(name)) return ZERO
  return /^public domain$/i.test(name) ? PUBLIC_DOMAIN : null
}

const attributionLicence = (version: string): Licence => ({
  name: `CC BY ${version}`,
  url: `https://creativecommons.org/licenses/by/${version}/`,
})
const ZERO: Licence = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }
const PUBLIC_DOMAIN: Licence = {
  name: 'Public domain',
  url: 'https://creativecommons.org/publicdomain/mark/1.0/',
}
