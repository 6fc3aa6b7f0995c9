import {
  type AlarmRuleDefinition,
  type AlarmRuleDetail,
  type BackTestProgress,
  type BackTestResult,
  type DefaultRuleSet,
} from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '#lib/api/api-error.ts';
import { api, problemOf, valueOf } from '#lib/api/client.ts';
import { type components } from '@packwatch/client';
import { queryKeys } from '#lib/api/query-keys.ts';

export const rulesQuery = () =>
  queryOptions({
    queryKey: queryKeys.rules,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/rules', { signal })),
  });

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.rule(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/rules/{id}', { params: { path: { id } }, signal })),
  });

export const defaultRulesQuery = () =>
  queryOptions({
    queryKey: queryKeys.defaultRules,
    queryFn: ({ signal }): Promise<DefaultRuleSet> => valueOf(api.GET('/v1/rules/defaults', { signal })),
    refetchInterval: false,
  });

export const addDefaultRules = (keys: string[]): Promise<DefaultRuleSet> =>
  valueOf(api.POST('/v1/rules/defaults', { body: { keys } }));

type SentDefinition = components['schemas']['CreateRule']['definition'];

/** The same rule: what is undefined is not sent. */
const sent = ({ name, definition }: RuleToSave) => ({ name, definition: definition as SentDefinition });

export interface RuleToSave {
  readonly name: string;
  readonly definition: AlarmRuleDefinition;
}

export const createRule = (body: RuleToSave): Promise<AlarmRuleDetail> =>
  valueOf(api.POST('/v1/rules', { body: sent(body) }));

/** `version`: what the person has seen. Somebody else's save in between is not written over. */
export const saveRule = (id: string, version: number, body: RuleToSave): Promise<AlarmRuleDetail> =>
  valueOf(
    api.PUT('/v1/rules/{id}', { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body: sent(body) }),
  );

export const disableRule = (id: string, version: number): Promise<AlarmRuleDetail> =>
  valueOf(api.POST('/v1/rules/{id}/disable', { params: { path: { id } }, headers: { 'if-match': `"${version}"` } }));

/**
 * When the rule would have fired in the last `days`, over stored readings. Tells how far it is while it goes on.
 * @throws ApiError as the API refuses it
 */
export async function backTest(
  definition: AlarmRuleDefinition,
  days: number,
  onProgress: (progress: BackTestProgress) => void,
  signal: AbortSignal,
): Promise<BackTestResult> {
  const response = await fetch('/v1/rules/back-test', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ definition, days }),
    signal,
  });
  if (!response.ok || !response.body) {
    throw new ApiError(problemOf(await response.json().catch(() => null), response));
  }
  for await (const line of linesOf(response.body)) {
    const event = JSON.parse(line) as BackTestProgress | BackTestResult;
    if (event.kind === 'result') return event;
    onProgress(event);
  }
  throw new TypeError('the back-test ended without a result');
}

/** Whole lines of a stream, however they were cut into pieces on the way. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
    if (done) break;
  }
  if (rest !== '') yield rest;
}
