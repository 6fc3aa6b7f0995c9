import { describe, expect, it } from 'vitest';
import { fleetCsv } from '#features/fleet/fleet-csv.ts';
import { packItem } from '#testing/pack-item.ts';

describe('the fleet as a file', () => {
  it('has the columns that are shown, with their units, and nothing for what is missing', () => {
    const pack = packItem({ socPct: 61.5, voltageMv: 26_400 }, { name: 'Boat 1', serial: '7010042' });
    expect(fleetCsv([pack], ['soc', 'voltage', 'temperature'])).toBe(
      'pack,serial,soc_pct,soc_sigma_pct,voltage_mv,temperature_max_c,uid\r\n' +
        `Boat 1,7010042,61.5,,26400,,${pack.uid}\r\n`,
    );
  });

  it('keeps names from breaking the line or being run as a formula', () => {
    const csv = fleetCsv([packItem({}, { name: 'Boat "1", left' }), packItem({}, { name: '=1+1' })], []);
    expect(csv).toContain('"Boat ""1"", left",');
    expect(csv).toContain("\r\n'=1+1,");
  });
});
