import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './durable-file.ts';

export class FolderInUse extends Error {
  readonly code = 'gateway_folder_in_use';
}

/**
 * Keeps a second gateway away from a store, until the process ends, however it ends: the lock is a local socket that is
 * listened on, not a file that a crash would leave behind. Returns what gives it back.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const key = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24);
  const name = `packwatch-gateway-${key}`;
  const path = pathOf(name);
  try {
    return await listen(path);
  } catch (cause) {
    if (codeOf(cause) !== 'EADDRINUSE') throw cause;
    if (!path.startsWith(tmpdir()) || (await isAlive(path))) {
      throw new FolderInUse(`another gateway works in ${folder}`);
    }
    await unlink(path);
    return listen(path);
  }
}

function pathOf(name: string): string {
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(path: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', reject);
    server.listen(path, () => resolve(() => void server.close()));
  });
}

const isAlive = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => resolve(true));
    socket.once('close', () => resolve(false));
    socket.once('error', () => resolve(false));
  });
