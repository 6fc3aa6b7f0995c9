/** Why PackWatch could not be started, as one sentence for the person at the terminal. */
export class StartError extends Error {
  readonly code = 'start_failed';
}
