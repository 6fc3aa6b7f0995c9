import { type PackOffered, type PackOwnership, type PackTakenOver } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** While history is being copied, how far it is is worth looking at now and then. */
const COPYING_MS = 3_000;

export const ownershipQuery = (uid: string) =>
  queryOptions({
    queryKey: queryKeys.ownership(uid),
    queryFn: ({ signal }): Promise<PackOwnership> =>
      valueOf(api.GET('/v1/packs/{uid}/ownership', { params: { path: { uid } }, signal })),
    refetchInterval: ({ state }) => (state.data?.copying ? COPYING_MS : false),
  });

export const offerPack = (uid: string, email: string | null): Promise<PackOffered> =>
  valueOf(api.POST('/v1/packs/{uid}/transfers', { params: { path: { uid } }, body: email === null ? {} : { email } }));

export const withdrawOffer = (uid: string, id: string) =>
  valueOf(api.DELETE('/v1/packs/{uid}/transfers/{id}', { params: { path: { uid, id } } }));

export const lookAtPack = (code: string) => valueOf(api.POST('/v1/transfers/look', { body: { code } }));

export const takeOverPack = (code: string, name: string): Promise<PackTakenOver> =>
  valueOf(api.POST('/v1/transfers/accept', { body: { code, name } }));
