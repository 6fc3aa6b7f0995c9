import { type AlarmSeverity } from '@packwatch/contracts';
import uPlot from 'uplot';
import { css } from '#features/charts/css.ts';
import { type Span } from '#features/charts/gaps.ts';

export interface AlarmMark extends Span {
  readonly severity: AlarmSeverity;
  /** In the shown unit; null when this pane isn't about the alarm's signal. */
  readonly level: number | null;
  readonly ofThisPane: boolean;
}

/** What is drawn besides the lines; read anew at every drawing. */
export interface Surroundings {
  readonly window: Span;
  readonly gaps: readonly Span[];
  readonly marks: readonly AlarmMark[];
}

/** Least length of a limit that is drawn for an alarm of seconds. */
const LIMIT_PX = 24;

export function drawGaps(u: uPlot, { gaps }: Surroundings): void {
  u.ctx.save();
  u.ctx.fillStyle = css('--chart-gap');
  for (const gap of gaps) {
    const { left, width } = pixelSpan(u, gap);
    u.ctx.fillRect(left, u.bbox.top, width, u.bbox.height);
  }
  u.ctx.restore();
}

/** `wholeLimit`: the limit from edge to edge, on the chart of one alarm; else only where the alarm was. */
export function drawMarks(u: uPlot, { marks }: Surroundings, wholeLimit: boolean): void {
  const ratio = uPlot.pxRatio;
  u.ctx.save();
  u.ctx.beginPath();
  u.ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
  u.ctx.clip();
  const drawn = new Set<string>();
  for (const mark of marks) {
    const colour = css(`--${mark.severity}`);
    const { left, width } = pixelSpan(u, mark);
    u.ctx.fillStyle = colour;
    u.ctx.strokeStyle = colour;
    const line = `${Math.round(left)} ${mark.severity}`;
    // Eight cells that fail together are one line, not one eight times as strong.
    if (!drawn.has(line)) {
      u.ctx.globalAlpha = 0.45;
      u.ctx.fillRect(left, u.bbox.top, ratio, u.bbox.height);
      u.ctx.globalAlpha = 1;
    }
    drawn.add(line);
    if (!mark.ofThisPane) continue;
    u.ctx.fillRect(left, u.bbox.top, Math.max(width, 2 * ratio), 3 * ratio);
    if (mark.level === null) continue;
    const y = Math.round(u.valToPos(mark.level, 'y', true));
    u.ctx.setLineDash([3 * ratio, 3 * ratio]);
    u.ctx.lineWidth = ratio;
    u.ctx.beginPath();
    u.ctx.moveTo(wholeLimit ? u.bbox.left : left, y);
    u.ctx.lineTo(wholeLimit ? u.bbox.left + u.bbox.width : left + Math.max(width, LIMIT_PX * ratio), y);
    u.ctx.stroke();
    u.ctx.setLineDash([]);
  }
  u.ctx.restore();
}

function pixelSpan(u: uPlot, span: Span): { left: number; width: number } {
  const end = u.bbox.left + u.bbox.width;
  const clamp = (x: number): number => Math.min(end, Math.max(u.bbox.left, x));
  const left = clamp(u.valToPos(span.fromMs / 1_000, 'x', true));
  return { left, width: clamp(u.valToPos(span.toMs / 1_000, 'x', true)) - left };
}
