'use client';

import { type inferParserType, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { fleetSearchParams } from '#app/(dashboard)/search-params.ts';

type Params = inferParserType<typeof fleetSearchParams>;

export function useFleetParams() {
  const [params, setParams] = useQueryStates(fleetSearchParams, { history: 'replace' });
  const setters = useMemo(
    () => ({
      setState: (state: Params['state']) => void setParams({ state }),
      setSort: (sort: Params['sort']) => void setParams({ sort }),
      setSearch: (q: string) => void setParams({ q: q === '' ? null : q }),
      setColumns: (columns: Params['columns']) => void setParams({ columns }),
      setMap: (map: boolean) => void setParams({ map }),
      setSite: (site: string | null) => void setParams({ site }),
      setGroup: (group: string | null) => void setParams({ group }),
      letGo: () => void setParams({ attention: null }),
      letTagGo: () => void setParams({ tag: null }),
      clear: () => void setParams({ q: null, state: null, attention: null, tag: null, site: null, group: null }),
    }),
    [setParams],
  );
  return { params, ...setters };
}
