import { describe, expect, it } from 'vitest'
import { htmlToMarkdown } from '@/lib/content/html-to-markdown'

const convert = (html: string): string => {
  const markdown = htmlToMarkdown(html)
  if (!markdown.ok) throw new Error(markdown.error.code)
  return markdown.value
}

describe('HTML becomes Markdown', () => {
  it.each([
    ['plain text', 'Lima', 'Lima'],
    ['a sentence', 'What is 3/4 (in %)?', 'What is 3/4 (in %)?'],
    ['line breaks', 'a<br>b<br/>c', 'a\nb\nc'],
    ['blank lines', 'a<br><br>b', 'a\n\nb'],
    ['blank lines within a mark', '<b>a<br><br>b</b>', '**a\nb**'],
    ['blocks', '<div>a</div><div>b</div>', 'a\n\nb'],
    ['marks', '<b>a</b> <i>b</i> <s>c</s> <code>d</code>', '**a** *b* ~~c~~ `d`'],
    ['marks Markdown has not', '<u>a</u><sub>b</sub><sup>c</sup>', '<u>a</u><sub>b</sub><sup>c</sup>'],
    ['ruby', '<ruby>漢<rt>かん</rt></ruby>', '<ruby>漢<rt>かん</rt></ruby>'],
    ['lists', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
    ['numbered lists', '<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['a quote', '<blockquote>a</blockquote>', '> a'],
    ['a heading and a rule', '<h2>a</h2><hr>', '## a\n\n---'],
    ['code', '<pre>a &lt;\n  b</pre>', '```\na <\n  b\n```'],
    [
      'a table',
      '<table><tr><th>a</th><th>b|c</th></tr><tr><td>1<br>2</td><td></td></tr></table>',
      '| a | b\\|c |\n| - | - |\n| 1<br>2 | |',
    ],
    ['a link', '<a href="https://example.org">a</a>', '[a](https://example.org)'],
    ['a link that leads nowhere it may', '<a href="javascript:a">b</a> <a href="/c">d</a>', 'b d'],
    ['a picture of the collection', '<img src="net.png" alt="a net">', '![a net](net.png)'],
    ['a picture from elsewhere', '<img src="https://example.org/net.png" alt="a net">', '![a net]()'],
    ['entities', '&lt;b&gt; &amp;amp; &eacute;', '\\<b> \\&amp; é'],
    ['unknown elements', '<font color="red">a</font><x-y>b</x-y>', 'ab'],
    ['what was never text', 'a<script>b</script><style>c</style><!-- d -->e', 'ae'],
  ])('%s', (_, html, markdown) => {
    expect(convert(html)).toBe(markdown)
  })

  it.each([
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['# a', '\\# a'],
    ['a<br>- b', 'a\n\\- b'],
    ['* _a_ `b`', '\\* \\_a\\_ \\`b\\`'],
    ['[a](b)', '\\[a]&#x28;b)'],
    ['~~a~~', '\\~\\~a\\~\\~'],
    ['a $<b>b</b>$', 'a \\$**b**$'],
    ['$5 and $6', '\\$5 and \\$6'],
  ])('text stays text: %s', (html, markdown) => {
    expect(convert(html)).toBe(markdown)
  })

  it.each([
    ['\\(a_b\\) and \\[c*d*e\\]'],
    ['$a_b$ and $$c*d*e$$'],
    ['{{c1::a}} {{c2::b::hint}} {{c1::\\(x_{1_{2}}\\)}}'],
  ])('formulas and deletions are kept: %s', (text) => {
    expect(convert(text)).toBe(text)
  })

  it('keeps deletions around marks', () => {
    expect(convert('{{c1::<b>a</b>::<i>h</i>}}')).toBe('{{c1::**a**::*h*}}')
  })

  it('spells out the bars of a formula in a table', () => {
    expect(convert('<table><tr><td>\\(|x| \\| y\\)</td></tr></table>')).toContain(
      '\\(\\vert{}x\\vert{} \\Vert{} y\\)',
    )
  })
})
