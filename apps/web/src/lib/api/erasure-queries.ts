import { type OrganisationErasureState, type TakeOutDto } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const WATCHED_MS = 1_500;

export const myErasureQuery = () =>
  queryOptions({
    queryKey: queryKeys.myErasure,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/me/erasure', { signal })),
    // A proof runs out while nobody looks.
    staleTime: 0,
  });

export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

export const eraseMe = (email: string, proof: Proof) =>
  valueOf(api.POST('/v1/me/erasure', { body: { email, ...proof } }));

export const organisationErasureQuery = () =>
  queryOptions({
    queryKey: queryKeys.organisationErasure,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/organisation/erasure', { signal })),
  });

export const eraseOrganisation = (
  name: string,
  password: string,
  code: string | null,
): Promise<OrganisationErasureState> =>
  valueOf(api.POST('/v1/organisation/erasure', { body: { name, password, ...(code === null ? {} : { code }) } }));

export const keepOrganisation = (): Promise<OrganisationErasureState> =>
  valueOf(api.DELETE('/v1/organisation/erasure'));

export const isBeingWritten = (state: TakeOutDto['state'] | undefined): boolean =>
  state === 'waiting' || state === 'running';

export const takeOutQuery = () =>
  queryOptions({
    queryKey: queryKeys.takeOut,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/organisation/take-out', { signal })),
    refetchInterval: ({ state }) => (isBeingWritten(state.data?.takeOut?.state) ? WATCHED_MS : false),
  });

export const askTakeOut = (telemetry: boolean): Promise<TakeOutDto> =>
  valueOf(api.POST('/v1/organisation/take-out', { body: { telemetry } }));

export const endTakeOut = (): Promise<TakeOutDto> => valueOf(api.DELETE('/v1/organisation/take-out'));
