'use client';

import { useTranslations } from 'next-intl';
import { ApiError } from '#lib/api/api-error.ts';

const KNOWN = {
  invalid_password: 'password',
  invalid_code: 'code',
  invalid_two_factor_authentication: 'code',
  password_too_short: 'short',
  password_too_long: 'short',
  session_not_fresh: 'fresh',
  http_429: 'tooMany',
  too_many_requests: 'tooMany',
} as const;

/** Why the sign-in service refused, in the language of the page. */
export function AccountRefusal({ error }: { error: unknown }) {
  const t = useTranslations('account.refused');
  if (!error) return null;
  const code = error instanceof ApiError ? error.problem.code : '';
  const known = code in KNOWN ? KNOWN[code as keyof typeof KNOWN] : 'other';
  return (
    <p role="alert" className="text-[0.8125rem] text-critical">
      {t(known)}
    </p>
  );
}
