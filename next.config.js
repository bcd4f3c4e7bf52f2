/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  // Pages get their headers from proxy.ts, answers of the API from their handler; this is for files.
  headers: () =>
    Promise.resolve([{ source: '/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }]),
  // Lets a test or a bench build beside a running server without either disturbing the other.
  ...(process.env.SPINDLE_DIST_DIR ? { distDir: process.env.SPINDLE_DIST_DIR } : {}),
}
module.exports = nextConfig
