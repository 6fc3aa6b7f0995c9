import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '#lib/api/api-error.ts';
import { problemOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
}

export interface Session {
  readonly token: string;
  readonly createdAt: string;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly isThis: boolean;
}

/** Asks the sign-in service. @throws ApiError with its code in lower case */
async function auth<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    `/api/auth/${path}`,
    body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : { headers: { accept: 'application/json' } },
  );
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const { code, message } = (answer ?? {}) as { code?: string; message?: string };
  const problem = problemOf(null, response);
  throw new ApiError(
    code === undefined ? problem : { ...problem, code: code.toLowerCase(), ...(message ? { title: message } : {}) },
  );
}

interface CurrentSession {
  readonly user: { readonly name: string; readonly email: string; readonly twoFactorEnabled?: boolean | null };
  readonly session: { readonly token: string };
}

export const accountQuery = () =>
  queryOptions({
    queryKey: queryKeys.account,
    queryFn: async (): Promise<Account> => {
      const { user } = await auth<CurrentSession>('get-session');
      return { name: user.name, email: user.email, twoFactorEnabled: user.twoFactorEnabled === true };
    },
  });

export const sessionsQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.account, 'sessions'] as const,
    queryFn: async (): Promise<Session[]> => {
      const [current, all] = await Promise.all([
        auth<CurrentSession>('get-session'),
        auth<Omit<Session, 'isThis'>[]>('list-sessions'),
      ]);
      return all
        .map((each) => ({ ...each, isThis: each.token === current.session.token }))
        .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.createdAt.localeCompare(a.createdAt));
    },
  });

export const endSession = (token: string): Promise<unknown> => auth('revoke-session', { token });
export const endOtherSessions = (): Promise<unknown> => auth('revoke-other-sessions', {});

export const rename = (name: string): Promise<unknown> => auth('update-user', { name });

/** Ends every other session. */
export const changePassword = (currentPassword: string, newPassword: string): Promise<unknown> =>
  auth('change-password', { currentPassword, newPassword, revokeOtherSessions: true });

export interface SecondFactor {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Prepares it; it holds once a code of the app has proven it. */
export const prepareSecondFactor = (password: string): Promise<SecondFactor> => auth('two-factor/enable', { password });
export const proveSecondFactor = (code: string): Promise<unknown> => auth('two-factor/verify-totp', { code });
export const endSecondFactor = (password: string): Promise<unknown> => auth('two-factor/disable', { password });
export const newRecoveryCodes = (password: string): Promise<Pick<SecondFactor, 'backupCodes'>> =>
  auth('two-factor/generate-backup-codes', { password });
