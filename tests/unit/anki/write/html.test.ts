import { describe, expect, it } from 'vitest'
import { clozeHtml, fieldHtml } from '@/lib/anki/write/html'
import { htmlToMarkdown } from '@/lib/content/html-to-markdown'

const HASH = 'ab'.repeat(32)

describe('a field as HTML', () => {
  it.each([
    ['word', 'word'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['one\ntwo', 'one<br>two'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['**bold** *slant* ~~gone~~ `x<y`', '<b>bold</b> <i>slant</i> <s>gone</s> <code>x&lt;y</code>'],
    ['H<sub>2</sub>O <u>u</u>', 'H<sub>2</sub>O <u>u</u>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['# Head\n\ntext', '<h1>Head</h1><p>text</p>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['```js\na && b\n```', '<pre><code>a &amp;&amp; b</code></pre>'],
    [
      '| a | b |\n| :- | -: |\n| 1 | 2 |',
      '<table><thead><tr><th align="left">a</th><th align="right">b</th></tr></thead>' +
        '<tbody><tr><td align="left">1</td><td align="right">2</td></tr></tbody></table>',
    ],
    ['[here](https://example.org/a?b=1&c)', '<a href="https://example.org/a?b=1&amp;c">here</a>'],
    ['see https://example.org.', 'see <a href="https://example.org/">https://example.org</a>.'],
    ['[bad](javascript:alert(1))', 'bad'],
    ['<ruby>漢<rt>kan</rt></ruby>', '<ruby>漢<rt>kan</rt></ruby>'],
    ['$x^2 < 1$', '\\(x^2 &lt; 1\\)'],
    ['so $$\\frac{a}{b}$$', 'so \\[\\frac{a}{b}\\]'],
    ['\\(a\\) and \\[b\\]', '\\(a\\) and \\[b\\]'],
    [`![a "map"](media:${HASH}.webp)`, `<img src="${HASH}.webp" alt="a &quot;map&quot;">`],
    [`![](media:${HASH}.mp3)`, `[sound:${HASH}.mp3]`],
    ['![away](https://example.org/a.png)', 'away'],
    ['<script>alert(1)</script>', ''],
  ])('%s', (markdown, html) => {
    expect(fieldHtml(markdown)).toBe(html)
  })

  it.each([
    ['\\\\(not a formula\\\\)', '\\<span></span>(not a formula\\)'],
    ['\\$a\\$ and b', '$<span></span>a$ and b'],
    ['[sound:x.mp3] typed', '[<span></span>sound:x.mp3] typed'],
    ['`[latex]`', '<code>[<span></span>latex]</code>'],
  ])('keeps Anki from reading something into %s', (markdown, html) => {
    expect(fieldHtml(markdown)).toBe(html)
  })

  it('is what was typed where that is beyond the limits', () => {
    expect(fieldHtml(`${'> '.repeat(70)}a\n<b>`)).toBe(`${'&gt; '.repeat(70)}a<br>&lt;b&gt;`)
  })
})

describe('a cloze text as HTML', () => {
  it.each([
    ['The {{c1::Nile}}', 'The {{c1::Nile}}'],
    ['{{c1::a::*big* hint}} b', '{{c1::a::big hint}} b'],
    ['{{c1::a {{c2::b}} c}}', '{{c1::a {{c2::b}} c}}'],
    ['**{{c1::bold}}** and {{c2::**bold**}}', '<b>{{c1::bold}}</b> and {{c2::<b>bold</b>}}'],
    ['{{c1::$\\frac{a}{b}$}}', '{{c1::\\(\\frac{a}{b&#125;\\)}}'],
    ['$\\sqrt{{{c1::\\frac{a}{b}}}}$', '\\(\\sqrt{{{c1::\\frac{a}{b&#125;}}}\\)'],
    ['{{c1::`std::cout`}}', '{{c1::<code>std&#58;:cout</code>}}'],
    ['{{c1::set {a}}} x', '{{c1::set {a&#125;}} x'],
    ['`{{c1::let}} x`', '<code>{{c1::let}} x</code>'],
    ['{{c1::a\nb}}', '{{c1::a<br>b}}'],
  ])('%s', (markdown, html) => {
    expect(clozeHtml(markdown)).toBe(html)
  })

  it('is what was typed where a deletion stands in an address', () => {
    expect(clozeHtml('[x](https://example.org/{{c1::a}})')).toBe('[x](https://example.org/{{c1::a}})')
  })

  it('reads back as the same deletions', () => {
    const text = '**{{c1::bold}}** and {{c2::$\\frac{a}{b}$::hint}}'
    expect(htmlToMarkdown(clozeHtml(text))).toEqual({
      ok: true,
      value: text.replace('$\\frac{a}{b}$', '\\(\\frac{a}{b}\\)'),
    })
  })
})
