/** Headers for every answer; the content security policy with its nonce belongs to proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything; a build on somebody's server need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Content is read from the disk at run time; tracing would copy it into the build.
  outputFileTracingExcludes: { '*': ['./content/**', './.data/**'] },
  serverExternalPackages: ['pino'],
  experimental: { globalNotFound: true },
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
