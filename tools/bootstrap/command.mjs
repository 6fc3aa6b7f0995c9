import { spawn } from 'node:child_process';

const GRACE_MS = 2_000;
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A sentence for the person at the terminal; everything else that is thrown is a defect and keeps its stack. */
export class BootstrapError extends Error {}

// What went wrong may be said first or last.
function excerpt(text, count) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length <= 2 * count) return lines.join('\n');
  return [...lines.slice(0, count), '…', ...lines.slice(-count)].join('\n');
}

/**
 * Runs a command quietly. A Ctrl-C ends it and rejects, so that the caller can clear away what is half done.
 * @param {string} what what it was for, to begin the sentence with if it fails
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 */
export function run(what, file, args, options) {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell can start.
    const child = spawn(file, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let interrupted = false;
    const collect = (chunk) => {
      output += chunk;
    };
    const interrupt = () => {
      interrupted = true;
      child.kill('SIGTERM');
      // npm finishes what it is at, which may take minutes. What it leaves is made anew next time.
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    };
    const settle = (failure) => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      if (interrupted) reject(new BootstrapError(`${what} was interrupted.`));
      else if (failure === null) resolve();
      else reject(new BootstrapError(`${what} failed: ${failure}`));
    };
    for (const signal of SIGNALS) process.on(signal, interrupt);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => settle(error.message));
    child.once('close', (code) => settle(code === 0 ? null : `\n${excerpt(output, 15)}`));
  });
}
