import { type GatewayMapping, type MappingFormat, type QuarantineReason, type SlaveRole } from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const PAGE = 100;
const DAY_MS = 86_400_000;

export const gatewaysQuery = () =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.gateways, 'list'] as const,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/gateways', {
          params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const gatewayQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.gateway(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/gateways/{id}', { params: { path: { id } }, signal })),
  });

/** How its slaves answered in the last days (7 at most with hours). */
export const busHealthQuery = (id: string, days: number, hourly: boolean) =>
  queryOptions({
    queryKey: [...queryKeys.gateway(id), 'bus-health', days, hourly] as const,
    queryFn: ({ signal }) => {
      const nowMs = Date.now();
      const query = {
        from: new Date(nowMs - days * DAY_MS).toISOString(),
        to: new Date(nowMs).toISOString(),
        ...(hourly ? { hourly: 'true' as const } : {}),
      };
      return valueOf(api.GET('/v1/gateways/{id}/bus-health', { params: { path: { id }, query }, signal }));
    },
  });

export const unassignedQuery = (gateway: string) =>
  queryOptions({
    queryKey: queryKeys.unassigned(gateway),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/unassigned-addresses', { params: { query: { gateway } }, signal })),
  });

export interface AddressAssignment {
  readonly gateway: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly pack: string;
  readonly role: SlaveRole;
  readonly cellIndex?: number;
  readonly map: string;
  readonly from?: string;
  readonly backdate: boolean;
}

export const assignAddress = (body: AddressAssignment) =>
  valueOf(api.POST('/v1/unassigned-addresses/assign', { body }));

export const unassignedSerialsQuery = (gateway: string) =>
  queryOptions({
    queryKey: queryKeys.unassignedSerials(gateway),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/unassigned-serials', { params: { query: { gateway } }, signal })),
  });

export interface SerialToAssign {
  readonly gateway: string;
  readonly serial: string;
  readonly pack: string;
  readonly from?: string;
  readonly backdate: boolean;
}

export const assignSerial = (body: SerialToAssign) => valueOf(api.POST('/v1/unassigned-serials/assign', { body }));

export const mappingsQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.mappings(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/gateways/{id}/mappings', { params: { path: { id } }, signal })),
  });

export interface MappingToTry {
  readonly format: MappingFormat;
  readonly document: Record<string, unknown>;
  readonly message: string;
  readonly precision: 'ns' | 'us' | 'ms' | 's';
}

export const tryMapping = (body: MappingToTry) => valueOf(api.POST('/v1/gateways/mappings/try', { body }));

export const saveMapping = (id: string, format: MappingFormat, document: Record<string, unknown>) =>
  valueOf<GatewayMapping>(
    api.POST('/v1/gateways/{id}/mappings', { params: { path: { id } }, body: { format, document } }),
  );

export interface QuarantineFilter {
  readonly gateway: string;
  readonly state: 'open' | 'resolved';
  readonly reason: QuarantineReason | null;
}

export const quarantineQuery = ({ gateway, state, reason }: QuarantineFilter) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.quarantine, gateway, state, reason] as const,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/quarantine', {
          params: {
            query: {
              gateway,
              state,
              limit: PAGE / 2,
              ...(reason === null ? {} : { reason }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const quarantineItemQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.quarantine, id] as const,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/quarantine/{id}', { params: { path: { id } }, signal })),
    refetchInterval: false,
  });

/** Some open items, or every one of a reason on a gateway. */
export type QuarantineSelection = { ids: string[] } | { gateway: string; reason: QuarantineReason };

export const retryQuarantine = (body: QuarantineSelection) => valueOf(api.POST('/v1/quarantine/retry', { body }));

export const dismissQuarantine = (selection: QuarantineSelection, comment: string) =>
  valueOf(api.POST('/v1/quarantine/dismiss', { body: { ...selection, comment } }));
