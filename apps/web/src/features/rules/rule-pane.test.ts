import { describe, expect, it } from 'vitest';
import { rulePane } from '#features/rules/rule-pane.ts';
import { seriesOf } from '#testing/series-of.ts';

describe('the picture of a rule on cells', () => {
  const series = seriesOf(
    [1_000, 2_000],
    [
      { signal: 'cell.voltage_mv', part: 'cell:0', mean: [3_300, 3_310] },
      { signal: 'cell.voltage_mv', part: 'cell:1', mean: [3_350, null] },
    ],
  );

  it('follows the cell that is nearest to firing, with the others in the shade', () => {
    const above = rulePane(series, 'cell.voltage_mv', 'above');
    expect(above.lines.map(({ track }) => track)).toEqual([
      [3.3, 3.31],
      [3.35, 3.31],
      [3.35, 3.31],
    ]);
    expect(rulePane(series, 'cell.voltage_mv', 'below').lines[1]?.track).toEqual([3.3, 3.31]);
  });
});
