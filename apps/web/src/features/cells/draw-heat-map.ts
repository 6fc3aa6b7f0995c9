import { css } from '#features/charts/css.ts';
import { type HeatMap } from '#features/cells/heat-map.ts';

export interface HeatPlace {
  readonly fromMs: number;
  readonly toMs: number;
  readonly width: number;
  readonly rowHeight: number;
  /** How long one reading is drawn for. */
  readonly stepMs: number;
}

/** Paints each reading as a small rectangle: pale near the mean, full at the reach. What was not read stays bare. */
export function drawHeatMap(canvas: HTMLCanvasElement, map: HeatMap, place: HeatPlace): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = window.devicePixelRatio;
  const height = map.cells.length * place.rowHeight;
  canvas.width = Math.round(place.width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = css('--chart-gap');
  context.fillRect(0, 0, place.width, height);
  const [low, high, even] = [css('--cell-low'), css('--cell-high'), css('--surface')];
  const pxPerMs = place.width / (place.toMs - place.fromMs);
  const wide = Math.max(1, place.stepMs * pxPerMs + 0.5);
  map.deviationsMv.forEach((row, cell) => {
    const top = cell * place.rowHeight;
    row.forEach((deviation, i) => {
      if (deviation === null) return;
      const left = ((map.ts[i] ?? 0) - place.fromMs) * pxPerMs;
      context.globalAlpha = 1;
      context.fillStyle = even;
      context.fillRect(left, top, wide, place.rowHeight - 1);
      context.globalAlpha = Math.min(1, Math.abs(deviation) / map.reachMv);
      context.fillStyle = deviation < 0 ? low : high;
      context.fillRect(left, top, wide, place.rowHeight - 1);
    });
  });
  context.globalAlpha = 1;
}
