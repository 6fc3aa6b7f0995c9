import { env } from '#env.ts';

/** A wrong environment stops the server at its start, not at the first visitor. */
export function register(): void {
  env();
}
