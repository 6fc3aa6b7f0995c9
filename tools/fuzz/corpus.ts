import {
  type FramesUpload,
  type LineProtocolMapping,
  type PointValues,
  type TeltonikaMapping,
  type ValuesUpload,
  buildExceptionResponse,
  buildMbap,
  buildReadResponse,
  buildRequest,
  buildResponse,
} from '@packwatch/protocol';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A request and its answer in one array: the request's length, the request, the answer. */
const pair = (request: Uint8Array, response: Uint8Array): Uint8Array =>
  Uint8Array.of(request.length, ...request, ...response);

const READ = buildRequest({ functionCode: 3, slaveAddress: 1, first: 108, count: 2 });
const COILS = { functionCode: 1, slaveAddress: 17, first: 19, count: 37 } as const;
const WRITE = {
  functionCode: 16,
  slaveAddress: 1,
  first: 1,
  count: 2,
  registers: Uint8Array.of(0, 10, 1, 2),
} as const;
const RESPONSE = buildReadResponse(1, Uint8Array.of(0x67, 0x2c, 0, 0));

export const PAIRS: readonly [Uint8Array, ...Uint8Array[]] = [
  pair(READ, RESPONSE),
  pair(READ, buildExceptionResponse(1, 2)),
  pair(buildRequest(COILS), buildResponse(COILS, Uint8Array.of(0xcd, 0x6b, 0xb2, 0x0e, 0x1b))),
  pair(buildRequest(WRITE), buildResponse(WRITE)),
  pair(buildRequest({ functionCode: 5, slaveAddress: 0, address: 20, isOn: true }), new Uint8Array()),
];

/** What comes on a connection of Modbus TCP. */
export const TCP_STREAMS: readonly [Uint8Array, ...Uint8Array[]] = [
  Uint8Array.of(...buildMbap(7, READ), ...buildMbap(0xffff, RESPONSE)),
  buildMbap(0, buildExceptionResponse(1, 2)),
];

const UPLOAD = '018f0a3c-7d11-7c1e-9f00-3b1d0c5a7e21';

export const FRAMES: FramesUpload = {
  v: 1,
  upload: UPLOAD,
  sentMs: 1795341600000,
  frames: [
    { pollMs: 1795341570000, tMs: 1795341570021, bus: 'rs485-0', request: READ, response: RESPONSE, error: null },
    { pollMs: 1795341570000, tMs: 1795341570557, bus: 'rs485-0', request: READ, response: null, error: 'timeout' },
    { pollMs: null, tMs: 1795341580020, bus: 'b', request: READ, response: RESPONSE.slice(0, 5), error: 'crc' },
  ],
  roundTrips: [
    { bus: 'rs485-0', slaveAddress: 1, fromMs: 1795341570000, count: 2, sumUs: 40730, minUs: 19890, maxUs: 20840 },
    { bus: 'c', slaveAddress: 11, fromMs: 1795341560000, count: 1, sumUs: 7, minUs: 7, maxUs: 7 },
  ],
};

export const VALUES: ValuesUpload = {
  v: 1,
  upload: UPLOAD,
  sentMs: 1795341600000,
  samples: [
    {
      at: 0,
      tMs: 1795341570000,
      pack: '7010042',
      points: new Map([
        ['pack.voltage_mv', 26412],
        ['pack.current_ma', null],
      ]),
      cells: new Map<number, PointValues>([
        [0, new Map([['cell.voltage_mv', 3301]])],
        [1, new Map([['cell.voltage_mv', null]])],
      ]),
    },
  ],
};

export const LINES = utf8(
  [
    'modbus,host=gw,name=battery\\ 1,slave_id=1 voltage=26.412,current=-12.345,on=true 1795341570000000000',
    'modbus,name=battery\\ 1,slave_id=11 cell=3301i,note="a \\"b\\", c" 1795341570000000000',
    '# comment\r',
  ].join('\n'),
);

export const LINE_MAPPING: LineProtocolMapping = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      tags: { slave_id: '1' },
      pack: { tag: 'name', serials: { 'battery 1': '7010042' } },
      fields: { voltage: { signal: 'pack.voltage_mv', scale: 1000 }, on: { signal: 'pack.x', offset: 1 } },
    },
    { measurement: 'modbus', pack: { serial: '1' }, fields: { cell: { signal: 'cell.voltage_mv', cell: 0 } } },
  ],
};

export const SEGMENTS = [
  { ID: '1', TS: '1795341570', ST: '108', VR: '[26412,0]' },
  { ID: 2, TS: 1795341570, VR: [26412, -5, null] },
];

export const TELTONIKA_MAPPING: TeltonikaMapping = {
  v: 1,
  time: { member: 'TS', format: 'unix_s' },
  segments: [
    { where: { ID: '1' }, values: 'VR', registers: { bus: 'b', slaveAddress: 1, first: 'ST', countsFrom: 0 } },
    { where: { ID: '2' }, values: 'VR', pack: '1', signals: [{ index: 1, signal: 'pack.voltage_mv', scale: 10 }] },
  ],
};
