/**
 * What the build hands over: the folder of the export, the base path, and the module that names what
 * articles import.
 */
const { FINGERPOST_EXPORT, FINGERPOST_BASE_PATH, FINGERPOST_IMPORTS } = process.env

/** @type {import('next').NextConfig} */
const nextConfig = {
  // The dev server renders on request, so that an article that was just added needs no restart.
  output: process.env.NODE_ENV === 'production' ? 'export' : undefined,
  distDir: FINGERPOST_EXPORT ?? '.next',
  basePath: FINGERPOST_BASE_PATH || undefined,
  trailingSlash: true,
  agentRules: false,
  devIndicators: false,
  compress: false,
  logging: { incomingRequests: false },
  generateBuildId: () => 'fingerpost',
  // `npm test` checks the types of the whole project; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: {
      'fingerpost-imports': FINGERPOST_IMPORTS ?? './.fingerpost/build/imports/imports.ts',
    },
  },
  experimental: { agentUpgrade: false },
}

export default nextConfig
