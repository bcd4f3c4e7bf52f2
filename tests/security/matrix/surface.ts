import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/**
 * A door through which a request reaches the server.
 * Its name: `POST /api/reviews`, `page /decks/[deckId]`, `action app/(learn)/decks/actions.ts#createDeck`.
 */
export interface Door {
  readonly name: string
  readonly file: string
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const SOURCE = /\.(ts|tsx|mts|js|jsx|mjs)$/
const ROUTE = /^route\.(ts|tsx|js|jsx)$/
const PAGE = /^page\.(ts|tsx|js|jsx)$/
/** Files that Next serves at an address of their own. */
const METADATA =
  /^(manifest|robots|sitemap|favicon|icon\d*|apple-icon\d*|opengraph-image\d*|twitter-image\d*)\.\w+$/

/** Every door of the app below a root folder, read from the sources, in the order of their names. */
export function doorsOf(root: string): Door[] {
  const inApp = filesBelow(path.join(root, 'app')).flatMap((file) => routedDoors(root, file))
  const actions = ['app', 'components', 'lib'].flatMap((folder) =>
    filesBelow(path.join(root, folder)).flatMap((file) => actionDoors(root, file)),
  )
  return [...inApp, ...actions].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function routedDoors(root: string, file: string): Door[] {
  const relative = path.relative(root, file)
  const base = path.basename(file)
  const address = addressOf(path.dirname(path.relative(path.join(root, 'app'), file)))
  if (PAGE.test(base)) return [{ name: `page ${address}`, file: relative }]
  if (METADATA.test(base)) return [{ name: `file ${path.posix.join(address, base)}`, file: relative }]
  if (!ROUTE.test(base)) return []
  return exportedNames(sourceOf(file))
    .filter((name) => METHODS.has(name))
    .map((method) => ({ name: `${method} ${address}`, file: relative }))
}

/** The address of a folder of app/: groups in brackets leave no trace in it. */
function addressOf(folder: string): string {
  const parts = folder.split(path.sep).filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
  return `/${parts.join('/')}`
}

function actionDoors(root: string, file: string): Door[] {
  const source = sourceOf(file)
  const relative = path.relative(root, file)
  const named = isServerModule(source) ? exportedNames(source) : []
  const inline = serverFunctionsIn(source).map((line) => `line ${line}`)
  return [...named, ...inline].map((name) => ({ name: `action ${relative}#${name}`, file: relative }))
}

const isServerModule = (source: ts.SourceFile): boolean => source.statements.some(isServerDirective)

function isServerDirective(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isStringLiteral(statement.expression) &&
    statement.expression.text === 'use server'
  )
}

/** Lines of functions that say `use server` themselves. */
function serverFunctionsIn(source: ts.SourceFile): number[] {
  const lines: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) && node.statements.some(isServerDirective)) {
      lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return lines
}

/** Names of the values a module exports; types leave none at run time. `export *` would hide names and is refused. */
function exportedNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return namesOfExport(statement)
    if (ts.isExportAssignment(statement)) return ['default']
    if (!isExported(statement)) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name))
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return [isDefault(statement) ? 'default' : (statement.name?.text ?? 'default')]
    }
    return []
  })
}

function namesOfExport(statement: ts.ExportDeclaration): string[] {
  if (statement.isTypeOnly) return []
  const { exportClause } = statement
  if (exportClause === undefined) {
    throw new Error(`${statement.getSourceFile().fileName}: "export *" hides what it exports`)
  }
  if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text]
  return exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text)
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)))
}

const modifiersOf = (statement: ts.Statement): readonly ts.Modifier[] =>
  ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []

const isExported = (statement: ts.Statement): boolean =>
  modifiersOf(statement).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const isDefault = (statement: ts.Statement): boolean =>
  modifiersOf(statement).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && (SOURCE.test(entry.name) || METADATA.test(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
