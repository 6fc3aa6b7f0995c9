import { type BrandSettings } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const brandQuery = () =>
  queryOptions({
    queryKey: queryKeys.brand,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/brand', { signal })),
  });

interface BrandWish {
  readonly name: string;
  readonly colour: string;
  /** Base64; left out: as it is; null: none. */
  readonly logo?: string | null;
}

export const setBrand = (body: BrandWish): Promise<BrandSettings> => valueOf(api.PUT('/v1/brand', { body }));

export const removeBrand = (): Promise<BrandSettings> => valueOf(api.DELETE('/v1/brand'));
