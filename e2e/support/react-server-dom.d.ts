declare module 'next/dist/compiled/react-server-dom-turbopack/client.edge' {
  /** The arguments of a server action as React sends them. */
  export function encodeReply(value: unknown): Promise<string | FormData>
}
