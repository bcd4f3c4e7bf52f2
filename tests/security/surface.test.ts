import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { doorsOf } from './matrix/surface'

const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

function appOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'spindle-surface-'))
  roots.push(root)
  for (const folder of ['app', 'components', 'lib']) mkdirSync(path.join(root, folder))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

const namesIn = (files: Readonly<Record<string, string>>): string[] =>
  doorsOf(appOf(files)).map(({ name }) => name)

describe('the list of doors', () => {
  it('names every method a route answers, however it is exported', () => {
    const route = `
      export const GET = handler()
      export async function POST() {}
      const remove = handler()
      export { remove as DELETE }
      export const { PUT, PATCH } = handlers
      export const dynamic = 'force-dynamic'`
    expect(namesIn({ 'app/api/things/route.ts': route })).toEqual([
      'DELETE /api/things',
      'GET /api/things',
      'PATCH /api/things',
      'POST /api/things',
      'PUT /api/things',
    ])
  })

  it('names pages by their address, without the groups they are kept in', () => {
    const page = 'export default function Page() { return null }'
    expect(
      namesIn({
        'app/page.tsx': page,
        'app/(learn)/decks/[deckId]/page.tsx': page,
        'app/(learn)/decks/page-parts.tsx': page,
      }),
    ).toEqual(['page /', 'page /decks/[deckId]'])
  })

  it('names every value a server module exports, and no type', () => {
    const module = `'use server'
      export interface Wish { a: string }
      export type Answer = string
      export async function create() {}
      export const remove = async () => {}
      async function inner() {}
      export { inner as rename }
      export default async function save() {}`
    expect(namesIn({ 'app/(learn)/actions.ts': module, 'lib/words.ts': 'export const a = 1' })).toEqual([
      'action app/(learn)/actions.ts#create',
      'action app/(learn)/actions.ts#default',
      'action app/(learn)/actions.ts#remove',
      'action app/(learn)/actions.ts#rename',
    ])
  })

  it('finds an action hidden inside a component', () => {
    const component = `export function Form() {
        async function save() {
          'use server'
        }
        return save
      }`
    expect(namesIn({ 'components/Form.tsx': component })).toEqual(['action components/Form.tsx#line 2'])
  })

  it('names files that Next serves at an address of their own', () => {
    expect(namesIn({ 'app/icon.svg': '<svg/>', 'app/manifest.ts': 'export default () => ({})' })).toEqual([
      'file /icon.svg',
      'file /manifest.ts',
    ])
  })

  it('refuses an export that hides what it exports', () => {
    const root = appOf({ 'app/actions.ts': `'use server'\nexport * from './others'` })
    expect(() => doorsOf(root)).toThrow('hides what it exports')
  })
})
