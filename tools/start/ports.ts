/** The ports of one running PackWatch: eight neighbours, in this order. */
export const PORT_NAMES = ['web', 'api', 'ingest', 'mqtt', 'mail', 'smtp', 'postgres', 'redis'] as const;

export type PortName = (typeof PORT_NAMES)[number];
export type Ports = Readonly<Record<PortName, number>>;

export function portsFrom(basePort: number): Ports {
  return Object.fromEntries(PORT_NAMES.map((name, index) => [name, basePort + index])) as Record<PortName, number>;
}
