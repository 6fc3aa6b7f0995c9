import { type ExplainedFrame } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Tag } from '#components/tag.tsx';
import { ProvisionalTag, versionName } from '#features/maps/map-name.tsx';
import { formatPlain, MISSING } from '#lib/format/number.ts';

type Point = ExplainedFrame['byMap'][number]['points'][number];

/** What a pair of frames means: what was asked, what is wrong with it, and the values by each map. */
export function FrameReading({ frame }: { frame: ExplainedFrame }) {
  const t = useTranslations('tryFrame');
  const { request, fault, registers, byMap } = frame;
  return (
    <div className="space-y-3 text-[0.8125rem]">
      {request ? (
        <p className="text-ink-2">
          {t('asked', { slave: request.slaveAddress, code: request.functionCode })}
          {request.first === null || request.count === null
            ? null
            : ` ${t('askedRegisters', { first: request.first, last: request.first + request.count - 1 })}`}
        </p>
      ) : null}
      {fault ? (
        <p className="rounded-md bg-critical-soft px-3 py-2 break-words">
          <strong className="font-semibold text-critical">{t(`faultOf.${fault.of}`)}</strong> {fault.detail}
        </p>
      ) : null}
      {registers && byMap.length === 0 ? (
        <div>
          <p>{t('noMap')}</p>
          <Registers registers={registers} />
        </div>
      ) : null}
      {byMap.map(({ map, points }) => (
        <section key={`${map.key}@${map.version}`} aria-label={versionName(map)}>
          <h3 className="mb-1 flex flex-wrap items-center gap-2 font-medium">
            {map.device}
            <span className="font-mono text-xs font-normal text-ink-3">{versionName(map)}</span>
            {map.provisional ? <ProvisionalTag /> : null}
          </h3>
          <ul className="divide-y divide-line border-y border-line">
            {points.map((point) => (
              <PointValue key={point.name} point={point} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function PointValue({ point }: { point: Point }) {
  const t = useTranslations('tryFrame');
  const { name, address, raw, value, unit, isSentinel, usedQuirk, named, setBits } = point;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5 md:grid-cols-[minmax(0,1fr)_9rem_minmax(8rem,auto)]">
      <span className="min-w-0">
        <code className="font-mono text-xs break-all">{name}</code>
        <span className="flex flex-wrap gap-1 empty:hidden">
          {isSentinel ? <Tag>{t('sentinel')}</Tag> : null}
          {usedQuirk ? <Tag look="warning">{t('quirk')}</Tag> : null}
          {named === null ? null : <Tag>{named}</Tag>}
          {setBits?.map((bit) => (
            <Tag key={bit}>{bit}</Tag>
          ))}
        </span>
      </span>
      <span className="text-right font-mono text-xs leading-5 text-ink-3 max-md:col-start-2 max-md:row-start-2">
        {address}: {raw.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')}
      </span>
      <span className="text-right font-medium tabular-nums max-md:col-start-2 max-md:row-start-1">
        {value === null ? (
          <span className="text-ink-3" title={t('noValue')}>
            {MISSING}
          </span>
        ) : (
          <>
            {formatPlain(value)}
            {unit === '' ? null : <span className="ml-[0.2em] font-normal text-ink-3">{unit}</span>}
          </>
        )}
      </span>
    </li>
  );
}

function Registers({ registers: { first, hex } }: { registers: { first: number; hex: string } }) {
  const words = hex.match(/.{1,4}/g) ?? [];
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 font-mono text-xs text-ink-2">
      {words.map((word, place) => (
        <li key={place}>
          <span className="text-ink-3">{first + place}:</span> {word.toUpperCase()}
        </li>
      ))}
    </ul>
  );
}
