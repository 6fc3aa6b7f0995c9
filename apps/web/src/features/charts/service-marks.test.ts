import { type ServiceEventItem } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { serviceMarks } from '#features/charts/service-marks.ts';

const event = (atMs: number): ServiceEventItem => ({
  id: '0190a000-0000-7000-8000-000000000001',
  at: new Date(atMs).toISOString(),
  kind: 'bms_reset',
  cellIndex: null,
  comment: null,
  notedBy: 'somebody',
  notedAt: new Date(atMs).toISOString(),
});

describe('marks of services', () => {
  it('are moments within the window, its ends included, and no other', () => {
    const marks = serviceMarks([99, 100, 150, 200, 201].map(event), { fromMs: 100, toMs: 200 });
    expect(marks.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [100, 100],
      [150, 150],
      [200, 200],
    ]);
  });
});
