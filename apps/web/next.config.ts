import { type NextConfig } from 'next';
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import { env } from './src/env.ts';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  // Read when the pages are built, so that no browser needs the parser of messages.
  experimental: { messages: { path: './src/messages', format: 'json', locales: 'infer', precompile: true } },
});

const config: NextConfig = {
  // The workspace libraries are TypeScript sources without a build step of their own.
  transpilePackages: ['@packwatch/contracts', '@packwatch/passport'],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default function configFor(phase: string): NextConfig {
  // A wrong environment stops the server at its start, not at the first visitor. A build needs none.
  if (phase === PHASE_PRODUCTION_SERVER) env();
  return withNextIntl(config);
}
