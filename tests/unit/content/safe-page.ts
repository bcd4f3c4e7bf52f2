const ELEMENTS =
  'div p strong em u s sub sup ul ol li blockquote table thead tbody tr th td pre code hr br a ruby rt span mark'
const FORMULA_ELEMENTS =
  'span svg path line math mrow mi mn mo ms mtext mspace mstyle mfrac msqrt mroot msub msup msubsup munder mover ' +
  'munderover mmultiscripts mprescripts mtable mtr mtd mlabeledtr mpadded mphantom menclose'

/** Everything in the markup of a card that should not be there, as a browser reads that markup; needs a `DOMParser`. */
export function pageViolations(markup: string): string[] {
  const found: string[] = []
  const document = new DOMParser().parseFromString(markup, 'text/html')
  if (document.head.childElementCount > 0) found.push(`head: ${document.head.innerHTML.slice(0, 100)}`)
  for (const element of document.body.querySelectorAll('*')) {
    const name = element.localName
    const allowed = element.closest('.katex') === null ? ELEMENTS : FORMULA_ELEMENTS
    if (!allowed.split(' ').includes(name)) found.push(`element ${name}`)
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) found.push(`${name} ${attribute.name}`)
      const leadsAway = name === 'a' && attribute.name === 'href'
      if (leadsAway ? !isLink(attribute.value) : FETCHES.test(attribute.value)) {
        found.push(`${name} ${attribute.name}="${attribute.value}"`)
      }
      if (
        ['src', 'srcset', 'action', 'formaction', 'srcdoc', 'background', 'id', 'name'].includes(
          attribute.name,
        )
      ) {
        found.push(`${name} ${attribute.name}`)
      }
      if (/href$/i.test(attribute.name) && name !== 'a') found.push(`${name} ${attribute.name}`)
    }
    if (name === 'a' && element.getAttribute('rel') !== 'noopener noreferrer') found.push('link without rel')
  }
  return found
}

const FETCHES = /(?:javascript|data|vbscript|blob|file):|url\(|expression|@import/i

/** Whether an address is whole and leads out of the app, by its protocol as a browser reads it, whatever else it says. */
const isLink = (href: string): boolean =>
  URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)
