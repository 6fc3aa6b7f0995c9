import { type GatewayMappingTrial } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useSignalWords } from '#features/redecodes/use-signal-words.ts';
import { formatInstant } from '#lib/format/time.ts';

type Message = NonNullable<GatewayMappingTrial['message']>;

/** What a message gives by a mapping: samples, registers, what would be refused, and what the mapping leaves out. */
export function MappingTrial({ trial, onGo }: { trial: GatewayMappingTrial; onGo: (path: string) => void }) {
  const t = useTranslations('mapping');
  const { errors, messageError, message } = trial;
  return (
    <div className="space-y-4 rounded-lg border border-line bg-surface p-4 text-[0.8125rem]">
      {errors.length > 0 ? (
        <div>
          <p className="font-medium text-critical">{t('wrong', { count: errors.length })}</p>
          <ul className="mt-1 space-y-1">
            {errors.map(({ path, message: why }) => (
              <li key={`${path} ${why}`} className="break-words">
                <button
                  type="button"
                  onClick={() => onGo(path)}
                  className="font-mono text-xs underline decoration-line-strong underline-offset-3"
                >
                  {path === '' ? t('document') : path}
                </button>
                : {why}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {messageError ? (
        <p className="break-words text-critical">
          {t('messageWrong')} {messageError.message}
        </p>
      ) : null}
      {message ? <Gives message={message} /> : null}
    </div>
  );
}

function Gives({ message }: { message: Message }) {
  const t = useTranslations('mapping');
  const { samples, frames, refused, unmapped } = message;
  return (
    <>
      <p className="font-medium">{t('gives', { samples: samples.length, frames: frames.length })}</p>
      {samples.map((sample) => (
        <section key={`${sample.at} ${sample.ts} ${sample.serial}`}>
          <h3 className="text-ink-2">
            {t('sample', { serial: sample.serial, at: formatInstant(Date.parse(sample.ts)) })}
          </h3>
          <ul className="divide-y divide-line border-y border-line">
            {Object.entries(sample.values).map(([signal, value]) => (
              <Value key={signal} signal={signal} value={value} />
            ))}
            {sample.cells.flatMap(({ cell, values }) =>
              Object.entries(values).map(([signal, value]) => (
                <Value key={`${cell} ${signal}`} signal={signal} value={value} cell={cell} />
              )),
            )}
          </ul>
        </section>
      ))}
      {frames.map(({ at, ts, bus, request, response }) => (
        <section key={`${at} ${request}`}>
          <h3 className="text-ink-2">{t('frame', { bus, at: formatInstant(Date.parse(ts)) })}</h3>
          <p className="font-mono text-xs break-all">
            {request} → {response}
          </p>
        </section>
      ))}
      {refused.length > 0 ? (
        <section>
          <h3 className="font-medium text-warning">{t('refused', { count: refused.length })}</h3>
          <ul className="space-y-1">
            {refused.map(({ index, detail, text }) => (
              <li key={`${index} ${detail}`} className="break-words">
                {t('place', { place: index + 1 })}: {detail}
                <code className="block font-mono text-xs break-all text-ink-3">{text}</code>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {unmapped.length > 0 ? (
        <p className="break-words text-ink-2">
          {t('unmapped')} {unmapped.map(({ name, count }) => `${name} (${count})`).join(', ')}
        </p>
      ) : null}
    </>
  );
}

function Value({ signal, value, cell }: { signal: string; value: number | null; cell?: number }) {
  const words = useSignalWords(signal);
  return (
    <li className="flex flex-wrap justify-between gap-x-4 py-1">
      <span>
        {words.name}
        {cell === undefined ? null : <span className="text-ink-3"> {words.part(`cell:${cell - 1}`)}</span>}
      </span>
      <span className="font-medium tabular-nums">{words.value(value)}</span>
    </li>
  );
}
