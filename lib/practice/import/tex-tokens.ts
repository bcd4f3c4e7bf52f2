/** A piece of TeX that means something: a number, a letter, a command or function by its name, or a sign. */
export interface TexToken {
  readonly kind: 'number' | 'letter' | 'command' | 'sign'
  readonly text: string
}

const TOKEN =
  /(\d+(?:\.\d+)?|\.\d+)|\\([A-Za-z]+)|\\[,;:! ]|(arcsin|arccos|arctan|sqrt|sin|cos|tan|ln|log|exp|abs|pi)(?![A-Za-z])|([A-Za-z])|([-+*/^_(){}[\]|=−×·])|(\s+)|[^]/g

const SIGN: Readonly<Record<string, string>> = { '−': '-', '×': '*', '·': '*' }
const SPACES = new Set(['left', 'right', 'quad', 'displaystyle'])

/** Parts TeX, or a formula as it is typed, into its tokens; null where something is none. */
export function texTokens(tex: string): readonly TexToken[] | null {
  const tokens: TexToken[] = []
  for (const match of tex.replaceAll('**', '^').matchAll(TOKEN)) {
    const [whole, number, command, name, letter, sign, space] = match
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (command !== undefined) {
      if (!SPACES.has(command)) tokens.push({ kind: 'command', text: command })
    } else if (name !== undefined) tokens.push({ kind: 'command', text: name })
    else if (letter !== undefined) tokens.push({ kind: 'letter', text: letter })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: SIGN[sign] ?? sign })
    else if (space === undefined && !whole.startsWith('\\')) return null
    else if (whole.startsWith('\\') && !/^\\[,;:! ]$/.test(whole)) return null
  }
  return tokens
}
