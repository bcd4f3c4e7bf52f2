import type { ElementContent, RootContent } from 'hast'
import { common, createLowlight } from 'lowlight'
import { CONTENT_LIMITS } from './limits'
import type { CodeToken } from './render-tree'

/** A stretch of code that is one thing. */
export interface CodeStretch {
  readonly text: string
  readonly token?: CodeToken
}

const LANGUAGES = [
  ...[
    'bash',
    'c',
    'cpp',
    'csharp',
    'css',
    'diff',
    'go',
    'graphql',
    'ini',
    'java',
    'javascript',
    'json',
    'kotlin',
    'lua',
  ],
  ...[
    'makefile',
    'markdown',
    'php',
    'python',
    'r',
    'ruby',
    'rust',
    'scss',
    'shell',
    'sql',
    'swift',
    'typescript',
  ],
  ...['xml', 'yaml'],
]

const highlighter = createLowlight(
  Object.fromEntries(Object.entries(common).filter(([name]) => LANGUAGES.includes(name))),
)

/** Token by the highlighter's name of a scope; what is not named is shown as plain code. */
const TOKENS: Readonly<Record<string, CodeToken>> = {
  keyword: 'keyword',
  'selector-tag': 'keyword',
  literal: 'literal',
  built_in: 'builtin',
  type: 'type',
  class_: 'type',
  string: 'string',
  regexp: 'string',
  char: 'string',
  number: 'number',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  title: 'function',
  function_: 'function',
  section: 'function',
  variable: 'variable',
  'template-variable': 'variable',
  property: 'attribute',
  attr: 'attribute',
  attribute: 'attribute',
  'selector-attr': 'attribute',
  'selector-class': 'attribute',
  'selector-id': 'attribute',
  'selector-pseudo': 'attribute',
  meta: 'meta',
  name: 'tag',
  tag: 'tag',
  symbol: 'symbol',
  bullet: 'symbol',
  link: 'symbol',
  addition: 'added',
  deletion: 'removed',
}

/** The name of the language shown with a code block: what was written after the fence, if it is a name. */
export function codeLanguage(info: string | null | undefined): string | null {
  const name = /^[\w#+.-]{1,30}/.exec(info ?? '')?.[0].toLowerCase()
  return name ?? null
}

/** Splits code into tokens; code that is long or in a language that is not known is one stretch. */
export function highlight(code: string, language: string | null): readonly CodeStretch[] {
  if (
    language === null ||
    !highlighter.registered(language) ||
    code.length > CONTENT_LIMITS.highlightedChars
  ) {
    return [{ text: code }]
  }
  return flatten(highlighter.highlight(language, code).children)
}

type HighlightNode = RootContent | ElementContent

/** Scopes nest as deep as the code they are found in, so the tree is walked with a list of what is still to be seen. */
function flatten(nodes: readonly HighlightNode[]): readonly CodeStretch[] {
  const stretches: CodeStretch[] = []
  const waiting: { node: HighlightNode; token: CodeToken | undefined }[] = []
  const enter = (children: readonly HighlightNode[], token: CodeToken | undefined): void => {
    for (const node of children.toReversed()) waiting.push({ node, token })
  }
  enter(nodes, undefined)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, token } = next
    if (node.type === 'element') enter(node.children, tokenOf(node.properties['className']) ?? token)
    else if (node.type === 'text')
      stretches.push(token === undefined ? { text: node.value } : { text: node.value, token })
  }
  return stretches
}

/** The most specific of the classes wins: `hljs-title class_` is a type. */
function tokenOf(classes: unknown): CodeToken | undefined {
  if (!Array.isArray(classes)) return undefined
  const names = classes.map((name) => String(name).replace(/^hljs-/, ''))
  const known = names.findLast((name) => Object.hasOwn(TOKENS, name))
  return known === undefined ? undefined : TOKENS[known]
}
