import type { Schema } from 'hast-util-sanitize'

/** Elements that card text may use; of all attributes only those of `ALLOWED_ATTRIBUTES` are kept. */
const ALLOWED_ELEMENTS = [
  ...['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'sub', 'sup', 'code', 'a', 'br', 'img'],
  ...['ruby', 'rt', 'p', 'div', 'span', 'ul', 'ol', 'li', 'pre', 'blockquote', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
]

/** Addresses are checked again where they are used. */
const ALLOWED_ATTRIBUTES = { a: ['href'], img: ['alt', 'src'], ol: ['start'], td: ['align'], th: ['align'] }

/** Elements that go with all they contain: what is in them was never meant to be read, or is another language. */
const DROPPED_ELEMENTS = new Set([
  ...[
    'script',
    'style',
    'iframe',
    'frame',
    'frameset',
    'noframes',
    'object',
    'embed',
    'applet',
    'param',
    'svg',
    'math',
  ],
  ...[
    'template',
    'noscript',
    'title',
    'head',
    'base',
    'link',
    'meta',
    'textarea',
    'xmp',
    'plaintext',
    'listing',
  ],
  ...['input', 'button', 'select', 'option', 'optgroup', 'datalist', 'output', 'progress', 'meter', 'keygen'],
  ...['audio', 'video', 'source', 'track', 'canvas', 'map', 'area', 'portal', 'noembed', 'dialog', 'rp'],
])

/** Other elements of HTML that stand on lines of their own; they become `div`. */
const BLOCK_ELEMENTS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'center',
    'dd',
    'details',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
  ],
  ...['form', 'header', 'hgroup', 'legend', 'main', 'menu', 'nav', 'search', 'section', 'summary'],
])

/** The rest of HTML; these give way to what they contain. */
const INLINE_ELEMENTS = new Set([
  ...[
    'abbr',
    'acronym',
    'bdi',
    'bdo',
    'big',
    'blink',
    'cite',
    'col',
    'colgroup',
    'data',
    'dfn',
    'font',
    'image',
    'kbd',
  ],
  ...[
    'label',
    'mark',
    'marquee',
    'nobr',
    'picture',
    'q',
    'rb',
    'rtc',
    'samp',
    'slot',
    'small',
    'time',
    'tt',
    'var',
    'wbr',
  ],
  ...['html', 'body', 'dir', 'isindex', 'bgsound', 'basefont', 'spacer', 'multicol'],
])

const ALLOWED = new Set(ALLOWED_ELEMENTS)

export type ElementTreatment = 'keep' | 'drop' | 'block' | 'unwrap' | 'unknown'

/** What becomes of an HTML element in a card. `unknown` is no HTML at all, such as the `<int>` of `vector<int>`. */
export function elementTreatment(name: string): ElementTreatment {
  if (ALLOWED.has(name)) return 'keep'
  if (DROPPED_ELEMENTS.has(name)) return 'drop'
  if (BLOCK_ELEMENTS.has(name)) return 'block'
  if (INLINE_ELEMENTS.has(name)) return 'unwrap'
  return 'unknown'
}

export const ALLOW_LIST: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    caption: ['table'],
  },
  attributes: ALLOWED_ATTRIBUTES,
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  strip: [...DROPPED_ELEMENTS],
  tagNames: ALLOWED_ELEMENTS,
}
