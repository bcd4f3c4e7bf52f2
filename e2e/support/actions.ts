import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { encodeReply } from 'next/dist/compiled/react-server-dom-turbopack/client.edge'

const root = path.join(__dirname, '../..')

interface Manifest {
  readonly node: Readonly<Record<string, { readonly filename: string; readonly exportedName: string }>>
}

/**
 * The server actions of the build under test: their ids, which change with each build, by name
 * (`app/(learn)/decks/actions.ts#createDeck`).
 */
export function builtActions(): ReadonlyMap<string, string> {
  const folder = path.join(root, process.env.SPINDLE_DIST_DIR ?? '.next')
  const file = path.join(folder, 'server/server-reference-manifest.json')
  if (!existsSync(file)) throw new Error(`there is no build in ${folder}`)
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]),
  )
}

/** Calls a server action as the browser does, with whatever arguments, from whatever origin. */
export async function callAction(
  request: APIRequestContext,
  { id, page, args, origin }: { id: string; page: string; args: readonly unknown[]; origin: string },
): Promise<APIResponse> {
  const body = await encodeReply(args)
  return request.post(page, {
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      origin,
      ...(typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}),
    },
    ...(typeof body === 'string' ? { data: body } : { multipart: body }),
    maxRedirects: 0,
  })
}
