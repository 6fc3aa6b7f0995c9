'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { packSearchParams } from '#app/(dashboard)/packs/[uid]/search-params.ts';
import { type Range, timeWindow } from '#features/packs/time-window.ts';

export function usePackWindow() {
  const [{ range, from, to }, setParams] = useQueryStates(packSearchParams, { history: 'replace' });
  const window = useMemo(() => timeWindow({ range, from, to }), [range, from, to]);
  return {
    window,
    setRange: (next: Range) => void setParams({ range: next, from: null, to: null }),
    hold: (span: { fromMs: number; toMs: number }) =>
      void setParams({ from: new Date(span.fromMs), to: new Date(span.toMs) }, { history: 'push' }),
    letGo: () => void setParams({ from: null, to: null }),
  };
}
