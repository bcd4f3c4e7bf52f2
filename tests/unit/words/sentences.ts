import ts from 'typescript'

/** A text that a person may read, and where it stands. */
export interface FoundText {
  readonly text: string
  readonly where: string
}

const READ_ALOUD = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'title',
  'placeholder',
  'label',
  'legend',
])

/** Every string of a catalogue file, templates included; not the names of modules it imports. */
export function catalogueTexts(file: string, source: string): FoundText[] {
  return collect(file, source, (node) => {
    if (ts.isStringLiteral(node)) return isModuleName(node) ? null : node.text
    if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text
    return null
  })
}

/** Every text a page writes itself instead of taking it from the catalogue, and every attribute that is read aloud. */
export function pageTexts(file: string, source: string): FoundText[] {
  return collect(file, source, (node) => {
    if (ts.isJsxText(node)) return node.text.trim() === '' ? null : node.text
    if (!ts.isJsxAttribute(node) || node.initializer === undefined) return null
    if (!READ_ALOUD.has(node.name.getText())) return null
    return ts.isStringLiteral(node.initializer) ? node.initializer.text : null
  })
}

function collect(file: string, source: string, textOf: (node: ts.Node) => string | null): FoundText[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind)
  const found: FoundText[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart())
      found.push({ text, where: `${file}:${line + 1}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return found
}

function isModuleName(node: ts.StringLiteral): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
}
