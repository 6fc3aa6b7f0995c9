import { z } from 'zod';
import { parseAddresses } from './addresses.ts';

const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}]*$/u, 'must have no control characters');
const port = z.int().min(1).max(65_535);
const seconds = (least: number, most: number) => z.number().min(least).max(most);

const serialLink = z.strictObject({
  kind: z.literal('serial'),
  path: z.string().min(1).describe('/dev/ttyUSB0, COM3'),
  baudRate: z.int().min(1200).max(921_600).default(19_200),
  parity: z.enum(['none', 'even', 'odd']).default('even'),
  dataBits: z.literal([7, 8]).default(8),
  stopBits: z.literal([1, 2]).default(1),
});
const rtuOverTcpLink = z.strictObject({
  kind: z.literal('rtu_over_tcp'),
  host: z.string().min(1),
  port,
  baudRate: z.int().min(1200).max(921_600).default(19_200).describe('Of the bus behind it.'),
});
const modbusTcpLink = z.strictObject({
  kind: z.literal('modbus_tcp'),
  host: z.string().min(1),
  port: port.default(502),
});

const device = z.strictObject({
  addresses: z.union([z.int().min(1).max(247).transform(String), z.string()]).transform((text, context) => {
    const addresses = parseAddresses(text);
    if (addresses !== null) return addresses;
    context.addIssue({
      code: 'custom',
      message: 'must be slave addresses from 1 to 247, such as 1, "11-18" or "1,11-18"',
    });
    return z.NEVER;
  }),
  map: z.string().min(1).describe('A register map: smartpro, lipro@1, or one of `maps`.'),
});
const pack = z.strictObject({
  name,
  pollSeconds: seconds(0.2, 3600).default(10),
  burst: z.boolean().default(true).describe('Voltages and current every second for a minute of each hour.'),
  devices: z.array(device).min(1),
});
const bus = z
  .strictObject({
    name: name.describe('As the packs are assigned in PackWatch: rs485-0.'),
    link: z.discriminatedUnion('kind', [serialLink, rtuOverTcpLink, modbusTcpLink]),
    timeoutMs: z.int().min(10).max(10_000).default(250),
    packs: z.array(pack).min(1),
  })
  .superRefine(({ packs }, context) => {
    const owners = new Map<number, string>();
    packs.forEach((each, packPlace) =>
      each.devices.forEach(({ addresses }, place) => {
        for (const address of addresses) {
          const owner = owners.get(address);
          const path = ['packs', packPlace, 'devices', place, 'addresses'];
          if (owner !== undefined) {
            context.addIssue({ code: 'custom', path, message: `slave ${address} is on this bus already (${owner})` });
          }
          owners.set(address, each.name);
        }
      }),
    );
  });

const upload = z
  .strictObject({
    url: z.url({ protocol: /^(https?|mqtts?)$/, error: 'must be an http, https, mqtt or mqtts URL' }),
    gatewayId: z.uuid().optional().describe('For MQTT: the user name.'),
    token: z.string().min(1).optional(),
    tokenFile: z.string().min(1).optional().describe('A file that holds the token, instead of `token`.'),
    everySeconds: seconds(0, 3600).default(10).describe('How long sweeps gather before they go up.'),
    sweepsPerUpload: z.int().min(1).max(1000).default(60),
  })
  .superRefine(({ url, gatewayId, token, tokenFile }, context) => {
    if ((token === undefined) === (tokenFile === undefined)) {
      context.addIssue({ code: 'custom', path: ['token'], message: 'give either token or tokenFile' });
    }
    if (url.startsWith('mqtt') && gatewayId === undefined) {
      context.addIssue({ code: 'custom', path: ['gatewayId'], message: 'MQTT needs the id of the gateway' });
    }
  });

export const gatewayConfigSchema = z.strictObject({
  upload,
  store: z.strictObject({
    folder: z.string().min(1),
    maxMegabytes: z.number().min(1).max(1_000_000).default(512),
  }),
  maps: z.array(z.string().min(1)).default([]).describe('Files with register maps of your own.'),
  buses: z
    .array(bus)
    .min(1)
    .refine((buses) => new Set(buses.map((each) => each.name)).size === buses.length, 'two buses have the same name'),
});

export type GatewayConfig = z.infer<typeof gatewayConfigSchema>;
export type BusConfig = GatewayConfig['buses'][number];
export type PackConfig = BusConfig['packs'][number];
