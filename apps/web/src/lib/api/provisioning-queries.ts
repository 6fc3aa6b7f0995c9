import {
  type GatewayCreated,
  type NewClaim,
  type NewGatewayTokenDto,
  type PackDetail,
  type SiteDto,
} from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export interface SiteToSave {
  readonly name: string;
  readonly timeZone: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const createSite = (body: SiteToSave): Promise<SiteDto> => valueOf(api.POST('/v1/sites', { body }));

export const updateSite = (id: string, body: SiteToSave): Promise<SiteDto> =>
  valueOf(api.PATCH('/v1/sites/{id}', { params: { path: { id } }, body }));

export const removeSite = (id: string) => valueOf(api.DELETE('/v1/sites/{id}', { params: { path: { id } } }));

export const createGateway = (name: string, site: string | null): Promise<GatewayCreated> =>
  valueOf(api.POST('/v1/gateways', { body: { name, site } }));

export const updateGateway = (id: string, body: { name: string; site: string | null }) =>
  valueOf(api.PATCH('/v1/gateways/{id}', { params: { path: { id } }, body }));

export const newClaimCode = (id: string): Promise<NewClaim> =>
  valueOf(api.POST('/v1/gateways/{id}/claim-code', { params: { path: { id } } }));

export const gatewayTokensQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.gatewayTokens(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/gateways/{id}/tokens', { params: { path: { id } }, signal })),
  });

export const rotateGatewayToken = (id: string, overlapHours: number): Promise<NewGatewayTokenDto> =>
  valueOf(api.POST('/v1/gateways/{id}/tokens', { params: { path: { id } }, body: { overlapHours } }));

export const revokeGatewayToken = (id: string, tokenId: string) =>
  valueOf(api.POST('/v1/gateways/{id}/tokens/{tokenId}/revoke', { params: { path: { id, tokenId } } }));

/** What a cell can be, as the API takes it. */
export const CHEMISTRIES = ['lfp', 'nmc', 'lco', 'lto', 'lifeypo4'] as const;
export type Chemistry = (typeof CHEMISTRIES)[number];

export interface PackToMake {
  readonly name: string;
  readonly serial: string | null;
  readonly site: string | null;
  readonly chemistry: Chemistry;
  readonly model: string;
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
}

export const createPack = (body: PackToMake): Promise<PackDetail> =>
  valueOf(api.POST('/v1/packs', { body: { ...body, status: 'in_service' } }));
