import fc from 'fast-check'

/** Pieces of every syntax that a card may hold, whole and broken. */
const PIECES = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '#',
    '>',
    '-',
    '1.',
    '|',
    '|-|',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '$',
    '$$',
    '\\(',
    '\\)',
  ],
  ...[
    '\\[',
    '\\]',
    '{',
    '}',
    '{{c1::',
    '{{c2::',
    '}}',
    '::',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<div>',
    '<ul><li>',
  ],
  ...[
    '<td>',
    '<svg>',
    '<!--',
    '-->',
    '<a href="',
    '">',
    '&lt;',
    '&',
    ';',
    'https://a.b/',
    'javascript:',
    '\\frac',
    '^',
    '_{',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    '\t',
    'a',
    'b c',
    '1',
    'é',
    '漢',
    'ש',
    '👩‍👧',
    '\u200f',
    '\u0301',
    '\ufdd0',
    '\ufffc',
    '\ud800',
    '\0',
  ],
]

/** Text that is mostly syntax. */
export const syntaxText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''))

/** Any text at all. */
export const anyText = fc.oneof(
  syntaxText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
)
