import fc from 'fast-check';
import { type ModbusRequest } from '../request.ts';

const slaveAddress = fc.integer({ min: 1, max: 247 });
const word = fc.integer({ min: 0, max: 0xffff });

const spanOf = (maxCount: number) =>
  fc
    .record({ first: word, count: fc.integer({ min: 1, max: maxCount }) })
    .map(({ first, count }) => ({ first: Math.min(first, 0x10000 - count), count }));

const dataOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** Any request that Modbus has, of functions 1–6, 15 and 16. */
export const anyRequest: fc.Arbitrary<ModbusRequest> = fc.oneof(
  fc
    .record({ functionCode: fc.constantFrom(1, 2, 3, 4), slaveAddress, span: spanOf(125) })
    .map(({ span, ...rest }) => ({
      ...rest,
      ...span,
    })),
  fc.record({ functionCode: fc.constant(5 as const), slaveAddress, address: word, isOn: fc.boolean() }),
  fc.record({ functionCode: fc.constant(6 as const), slaveAddress, address: word, value: word }),
  fc
    .record({ slaveAddress, span: spanOf(1968) })
    .chain(({ span, ...rest }) =>
      dataOf(Math.ceil(span.count / 8)).map((bits) => ({ functionCode: 15 as const, ...rest, ...span, bits })),
    ),
  fc
    .record({ slaveAddress, span: spanOf(123) })
    .chain(({ span, ...rest }) =>
      dataOf(span.count * 2).map((registers) => ({ functionCode: 16 as const, ...rest, ...span, registers })),
    ),
);
