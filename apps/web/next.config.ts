import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

const config: NextConfig = {
  // The workspace libraries are TypeScript sources without a build step of their own.
  transpilePackages: ['@packwatch/contracts'],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default withNextIntl(config);
