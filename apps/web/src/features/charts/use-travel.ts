'use client';

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type uPlot from 'uplot';
import { type Span } from '#features/charts/gaps.ts';
import { keyed, moved, scaled } from '#features/charts/travel.ts';

/** Whoever has not moved for so long has arrived: what is there is fetched. */
const ARRIVED_MS = 150;
const ZOOM_PER_PX = 0.004;

export interface Travel {
  /** The charts that move together. */
  readonly charts: Set<uPlot>;
  /** The window while somebody moves it; null: the one of the data. */
  view: Span | null;
}

/**
 * Moves the window of charts by keys, by a wheel that goes sideways (or with Shift) and, with Ctrl, zooms. What is already
 * there is drawn in the new window with the next frame, past React; where somebody arrives is told once.
 * @param shown the window of the data
 */
export function useTravel(host: RefObject<HTMLElement | null>, shown: Span, onArrive: ((span: Span) => void) | null) {
  const travel = useRef<Travel>({ charts: new Set(), view: null });
  const latest = useRef({ shown, onArrive });
  const frame = useRef(0);
  const arrival = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { shown, onArrive };
  });
  // Data for a new window are here, or it was chosen elsewhere: nobody is on the way any more.
  useEffect(() => {
    travel.current.view = null;
  }, [shown.fromMs, shown.toMs]);

  const go = useCallback((span: Span) => {
    travel.current.view = span;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const scale = { min: span.fromMs / 1_000, max: span.toMs / 1_000 };
      for (const chart of travel.current.charts) chart.setScale('x', scale);
    });
    clearTimeout(arrival.current);
    arrival.current = setTimeout(() => latest.current.onArrive?.(span), ARRIVED_MS);
  }, []);

  const now = useCallback((): Span => travel.current.view ?? latest.current.shown, []);
  const moves = onArrive !== null;
  useEffect(() => {
    const element = host.current;
    if (!element || !moves) return;
    const onWheel = (event: WheelEvent): void => {
      const sideways =
        Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
      const [chart] = travel.current.charts;
      if (!chart || (sideways === 0 && !event.ctrlKey)) return;
      event.preventDefault();
      if (event.ctrlKey) {
        const left = event.clientX - chart.over.getBoundingClientRect().left;
        go(scaled(now(), Math.exp(event.deltaY * ZOOM_PER_PX), chart.posToVal(left, 'x') * 1_000, Date.now()));
      } else {
        go(moved(now(), sideways / chart.over.clientWidth, Date.now()));
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [host, moves, go, now]);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      clearTimeout(arrival.current);
    },
    [],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!moves || event.altKey || event.ctrlKey || event.metaKey) return;
    const [chart] = travel.current.charts;
    const left = chart?.cursor.left ?? -1;
    const span = keyed(now(), event.key, chart && left >= 0 ? chart.posToVal(left, 'x') * 1_000 : null, Date.now());
    if (!span) return;
    event.preventDefault();
    go(span);
  };
  return { travel, onKeyDown };
}
