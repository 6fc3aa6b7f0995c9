import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** What was signed does not change, and nothing live adds to it. */
const meta = { worthRefetchingAfterMs: Infinity };

export const passportsQuery = (uid: string) =>
  queryOptions({
    queryKey: queryKeys.passports(uid),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/packs/{uid}/passports', { params: { path: { uid } }, signal })),
    meta,
  });

export const passportQuery = (uid: string, id: string) =>
  queryOptions({
    queryKey: queryKeys.passport(uid, id),
    queryFn: ({ signal }) =>
      valueOf(api.GET('/v1/packs/{uid}/passports/{id}', { params: { path: { uid, id } }, signal })),
    meta,
  });

export const issuePassport = (uid: string) =>
  valueOf(api.POST('/v1/packs/{uid}/passports', { params: { path: { uid } } }));
