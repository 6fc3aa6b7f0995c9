'use client';

import { useQueryStates } from 'nuqs';
import { fleetSearchParams } from '#app/(dashboard)/search-params.ts';

export function useFleetParams() {
  const [params, setParams] = useQueryStates(fleetSearchParams, { history: 'replace' });
  return {
    params,
    setState: (state: (typeof params)['state']) => void setParams({ state }),
    setSort: (sort: (typeof params)['sort']) => void setParams({ sort }),
    setSearch: (q: string) => void setParams({ q: q === '' ? null : q }),
    setColumns: (columns: (typeof params)['columns']) => void setParams({ columns }),
    setMap: (map: boolean) => void setParams({ map }),
    setSite: (site: string | null) => void setParams({ site }),
    letGo: () => void setParams({ attention: null }),
    letTagGo: () => void setParams({ tag: null }),
    clear: () => void setParams({ q: null, state: null, attention: null, tag: null, site: null }),
  };
}
