import { type SiteDto } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const PAGE = 500;

/** All of them, page after page: they are chosen from. */
export const sitesQuery = () =>
  queryOptions({
    queryKey: queryKeys.sites,
    queryFn: async ({ signal }): Promise<SiteDto[]> => {
      const sites: SiteDto[] = [];
      let cursor: string | null = null;
      do {
        const query = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
        const page: { items: SiteDto[]; nextCursor: string | null } = await valueOf(
          api.GET('/v1/sites', { params: { query }, signal }),
        );
        sites.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return sites;
    },
  });
