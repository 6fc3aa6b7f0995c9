import { type NextConfig } from 'next';
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import { env } from './src/env.ts';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

const config: NextConfig = {
  // The workspace libraries are TypeScript sources without a build step of their own.
  transpilePackages: ['@packwatch/contracts'],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default function configFor(phase: string): NextConfig {
  // A wrong environment stops the server at its start, not at the first visitor. A build needs none.
  if (phase === PHASE_PRODUCTION_SERVER) env();
  return withNextIntl(config);
}
