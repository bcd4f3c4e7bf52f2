/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  // Lets a test or a bench build beside a running server without either disturbing the other.
  ...(process.env.SPINDLE_DIST_DIR ? { distDir: process.env.SPINDLE_DIST_DIR } : {}),
}
module.exports = nextConfig
