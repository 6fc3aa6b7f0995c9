import { type MappingFormat } from '@packwatch/contracts';

/** What an editor of a format begins with while nothing is saved: the example of its page in the documentation. */
export const MAPPING_EXAMPLES: Readonly<Record<MappingFormat, object>> = {
  line_protocol: {
    v: 1,
    lines: [
      {
        measurement: 'modbus',
        pack: { tag: 'name' },
        fields: {
          voltage: { signal: 'pack.voltage_mv', scale: 1000 },
          current: { signal: 'pack.current_ma', scale: 1000 },
        },
      },
    ],
  },
  teltonika: {
    v: 1,
    time: { member: 'TS', format: 'unix_s' },
    segments: [
      {
        where: { ID: '1' },
        values: 'VR',
        registers: { bus: 'rs485-0', slaveAddress: 1, first: 'ST', countsFrom: 0 },
      },
    ],
  },
};
