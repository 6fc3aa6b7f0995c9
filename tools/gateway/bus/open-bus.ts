import { type BusConfig } from '../config/gateway-config.ts';
import { type BusMaster } from './bus-master.ts';
import { RtuMaster } from './rtu-master.ts';
import { SerialLink } from './serial-link.ts';
import { TcpLink } from './tcp-link.ts';
import { TcpMaster } from './tcp-master.ts';

/** The master of a configured bus. Its link is opened when it is first asked. */
export function openBus(
  { link, timeoutMs }: Pick<BusConfig, 'link' | 'timeoutMs'>,
  onTrouble: (text: string) => void,
): BusMaster {
  switch (link.kind) {
    case 'serial':
      return new RtuMaster({ link: new SerialLink(link), baudRate: link.baudRate, timeoutMs, onTrouble });
    case 'rtu_over_tcp':
      return new RtuMaster({ link: new TcpLink(link.host, link.port), baudRate: link.baudRate, timeoutMs, onTrouble });
    case 'modbus_tcp':
      return new TcpMaster({ link: new TcpLink(link.host, link.port), timeoutMs, onTrouble });
  }
}
