export type ServicesErrorCode =
  | 'no_provider'
  | 'given_incomplete'
  | 'given_unusable'
  | 'docker_failed'
  | 'no_private_root'
  | 'no_mirror'
  | 'no_disk'
  | 'build_failed'
  | 'service_died'
  | 'ports_taken';

/** Why the database and the queue could not be had, as one sentence for the person at the terminal. */
export class ServicesError extends Error {
  readonly code: ServicesErrorCode;

  constructor(code: ServicesErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'ServicesError';
    this.code = code;
  }
}
