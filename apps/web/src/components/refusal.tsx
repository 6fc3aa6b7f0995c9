import { useTranslations } from 'next-intl';
import { ApiError } from '#lib/api/api-error.ts';

/** Why what was just asked for was refused, with each place that is wrong. */
export function Refusal({ error }: { error: unknown }) {
  const t = useTranslations('problem');
  const problem = error instanceof ApiError ? error.problem : null;
  const places = problem?.errors ?? [];
  return (
    <div role="alert" className="text-[0.8125rem] text-critical">
      {error ? <p>{problem?.detail ?? problem?.title ?? t('noAnswer')}</p> : null}
      {places.length > 0 ? (
        <ul className="mt-1 space-y-0.5">
          {places.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="break-words">
              <code className="font-mono text-xs">{path}</code>: {message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
