import { type AddressInfo, type Socket, createServer } from 'node:net';
import { buildMbap, buildResponse, parseMbap, parseRequest } from '@packwatch/protocol';

export interface CountingSlave {
  readonly port: number;
  close(): Promise<void>;
}

/** A Modbus TCP slave whose every answer is another: register 0 and 1 count the answers (u32). */
export async function startCountingSlave(): Promise<CountingSlave> {
  const sockets = new Set<Socket>();
  let answers = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // The master may be killed in the middle of anything.
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const asked = parseMbap(bytes);
      const parsed = asked.ok && asked.frame !== null ? parseRequest(asked.frame.adu) : null;
      if (!asked.ok || asked.frame === null || !parsed?.ok || !('count' in parsed.request)) return;
      const registers = new Uint8Array(parsed.request.count * 2);
      new DataView(registers.buffer).setUint32(0, ++answers);
      socket.write(buildMbap(asked.frame.transaction, buildResponse(parsed.request, registers)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
