import { type LoggerService } from '@nestjs/common';
import { type Logger } from 'pino';

/** Nest's own lines through pino, so that a process writes one kind of line. Nest gives the context last. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.info(...line(message, rest));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(...line(message, rest));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(...line(message, rest));
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(...line(message, rest));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(...line(message, rest));
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(...line(message, rest));
  }
}

function line(message: unknown, rest: readonly unknown[]): [object, string?] {
  const context = rest.at(-1);
  const fields = typeof context === 'string' ? { context } : {};
  if (message instanceof Error) return [{ ...fields, err: message }, message.message];
  if (typeof message === 'object' && message !== null) return [{ ...fields, ...message }];
  return [fields, String(message)];
}
