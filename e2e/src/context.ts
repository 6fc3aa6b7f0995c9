import { type RunFile } from '@packwatch/contracts';
import { inject } from 'vitest';

/** The running PackWatch that the global set-up hands to every test. */
export interface Stack {
  readonly run: RunFile & Required<{ login: NonNullable<RunFile['login']>; gateway: NonNullable<RunFile['gateway']> }>;
  readonly organisationId: string;
  readonly webhook: { readonly secret: string; readonly receivedUrl: string };
}

declare module 'vitest' {
  export interface ProvidedContext {
    packwatchStack: Stack;
  }
}

export const stack = (): Stack => inject('packwatchStack');
