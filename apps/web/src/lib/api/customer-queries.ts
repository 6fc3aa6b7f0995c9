import { type CustomerMailed } from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const PAGE = 50;

export const customersQuery = () =>
  infiniteQueryOptions({
    queryKey: queryKeys.customers,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/customers', {
          params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const makeCustomer = (name: string, owner: string): Promise<CustomerMailed> =>
  valueOf(api.POST('/v1/customers', { body: { name, owner } }));

export const offerToCustomer = (email: string): Promise<CustomerMailed> =>
  valueOf(api.POST('/v1/customers/offers', { body: { email } }));

export const renewCustomer = (id: string): Promise<CustomerMailed> =>
  valueOf(api.POST('/v1/customers/{id}/renew', { params: { path: { id } } }));

export const endCustomer = (id: string) => valueOf(api.DELETE('/v1/customers/{id}', { params: { path: { id } } }));

export const oemQuery = () =>
  queryOptions({
    queryKey: queryKeys.oem,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/oem', { signal })),
  });

export const lookAtOffer = (token: string) => valueOf(api.POST('/v1/oem/look', { body: { token } }));

export const acceptOffer = (token: string) => valueOf(api.POST('/v1/oem/accept', { body: { token } }));

export const endOem = () => valueOf(api.DELETE('/v1/oem'));

/** A full load of the fleet, so that nothing of another organisation stays in memory. */
export async function workFor(organisationId: string): Promise<void> {
  await valueOf(api.PUT('/v1/me/organisation', { body: { organisationId } }));
  window.location.assign('/');
}
