const shutIn = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]
// A thread of a page lives by the policy of the file it begins with, and loads the rest of its code.
const thread = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; script-src 'self'; frame-ancestors 'none'" },
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // No page has Next make its pictures smaller, and nobody else is to have it decode them either.
  images: { unoptimized: true },
  // In development Next would print what each server action is given, passwords and all.
  logging: { serverFunctions: false },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@open-spaced-repetition/binding',
    'pg',
    'pino',
    'prom-client',
    'sql.js',
    'yauzl',
  ],
  // Pages get their headers from proxy.ts, answers of the API from their handler; this is for files.
  // What no code of ours answers, such as an address of the API that is none, is shut in as tightly as what it does.
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        ],
      },
      ...['/api', '/_next', '/icons'].map((folder) => ({
        source: `${folder}/:path*`,
        headers: shutIn,
      })),
      { source: '/_next/static/chunks/:file(turbopack-worker-.*)', headers: thread },
      ...['/icon.svg', '/apple-icon.png', '/manifest.webmanifest'].map((file) => ({
        source: file,
        headers: shutIn,
      })),
    ]),
  // Lets a test or a bench build beside a running server without either disturbing the other.
  ...(process.env.SPINDLE_DIST_DIR ? { distDir: process.env.SPINDLE_DIST_DIR } : {}),
}
module.exports = nextConfig
