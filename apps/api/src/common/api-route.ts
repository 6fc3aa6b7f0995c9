import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CONTENT_TYPE, problem } from '@packwatch/contracts';
import { z } from 'zod';

/** Of a handler: what of its answer is told once. */
export const ONCE_SECRETS = 'packwatch:once-secrets';

const ANSWER_LOST = 'It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`).';

const problemDto = problem.meta({ id: 'Problem' });

interface RouteFacts {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** Left out: whoever is signed in, or has a key. */
  readonly access?: 'public';
  /**
   * Takes an `Idempotency-Key`. True: the service does it itself, by `inTenantOnce`; else whatever is not to be told a second
   * time (`secret`, `claim.code`).
   */
  readonly idempotent?: true | { readonly secrets: readonly string[] };
  /** What a 200 holds. */
  readonly answers: z.ZodType;
  /** What may go wrong beside 400, 401 and 403, and when. */
  readonly problems?: Readonly<Record<number, string>>;
}

/** States a route in the OpenAPI document: the answer from the same schema the contracts hold, and its problems. */
export function ApiRoute({
  operationId,
  summary,
  description,
  access,
  idempotent,
  answers,
  problems = {},
}: RouteFacts) {
  const refusals: Record<number, string> = {
    400: 'The input is not as it should be; `errors` names the places.',
    ...(access === 'public'
      ? {}
      : {
          401: 'No session and no API key, or one that is over.',
          403: 'No active organisation, or neither the role nor the key may do this.',
          429: 'More requests than this session or key may make in a minute; `Retry-After` says when to go on.',
        }),
    503: 'The database is away or too slow for this; `Retry-After` says when to ask again.',
    ...(idempotent === undefined ? {} : { 422: 'The `Idempotency-Key` was used for another request.' }),
    ...(typeof idempotent === 'object' ? { 409: ANSWER_LOST } : {}),
    ...problems,
  };
  return applyDecorators(
    ...(access === 'public' ? [] : [ApiCookieAuth(), ApiBearerAuth()]),
    ApiOperation({ operationId, summary, ...(description === undefined ? {} : { description }) }),
    ...(idempotent === undefined ? [] : [IDEMPOTENCY_KEY]),
    ...(typeof idempotent === 'object' ? [SetMetadata(ONCE_SECRETS, idempotent.secrets)] : []),
    ApiResponse({ status: 200, description: 'OK', standardSchema: answers }),
    ...Object.entries(refusals).map(([status, meaning]) => ApiProblem(Number(status), meaning)),
  );
}

const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description:
    'Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret).',
  schema: { type: 'string', maxLength: 128 },
});

/** An answer that is problem details. */
export const problemResponse = (description: string) => ({
  description,
  content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
});

const ApiProblem = (status: number, description: string) => ApiResponse({ status, ...problemResponse(description) });

export { problemDto };
