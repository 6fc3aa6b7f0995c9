import { useTranslations } from 'next-intl';
import { Tag } from '#components/tag.tsx';
import { Confidence, isLevel } from '#features/maps/confidence.tsx';
import { type MapPoint, mapPoints, patternText } from '#features/maps/map-points.ts';
import { formatPlain } from '#lib/format/number.ts';

const SOURCES = ['driver', 'manual', 'page', 'provisional'] as const;
const COLUMNS = 'md:grid-cols-[4.5rem_minmax(0,5fr)_minmax(0,4fr)_8rem_7rem]';

/** Every value a map reads: where it stands, what it means, and how sure that is. Rows fold into cards on a phone. */
export function MapPointsTable({ document }: { document: Readonly<Record<string, unknown>> }) {
  const t = useTranslations('map');
  const points = mapPoints(document);
  return (
    <div role="table" aria-label={t('tab.points')} className="overflow-hidden rounded-lg border border-line bg-surface">
      <div
        role="row"
        className={`hidden gap-4 border-b border-line px-4 py-2 text-xs font-medium text-ink-3 md:grid ${COLUMNS}`}
      >
        <span role="columnheader">{t('column.address')}</span>
        <span role="columnheader">{t('column.name')}</span>
        <span role="columnheader">{t('column.reading')}</span>
        <span role="columnheader">{t('column.source')}</span>
        <span role="columnheader">{t('column.confidence')}</span>
      </div>
      {points.map((point) => (
        <PointRow key={`${point.name} ${point.address}`} point={point} />
      ))}
    </div>
  );
}

function PointRow({ point }: { point: MapPoint }) {
  const t = useTranslations('map');
  const source = SOURCES.find((each) => each === point.source);
  return (
    <div
      role="row"
      className={`grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-[0.8125rem] last:border-0 ${COLUMNS}`}
    >
      <span role="cell" className="font-mono text-xs leading-5 text-ink-2 tabular-nums">
        {point.address}
      </span>
      <span role="cell" className="min-w-0">
        <code className="font-mono text-xs leading-5 break-all">{point.name}</code>
        {point.note ? <span className="block text-pretty text-ink-3">{point.note}</span> : null}
      </span>
      <span role="cell" className="min-w-0 max-md:col-start-2">
        <Reading point={point} />
      </span>
      <span role="cell" className="text-ink-2 max-md:col-start-2">
        {source ? t(`source.${source}`) : point.source}
      </span>
      <span role="cell" className="text-ink-2 max-md:col-start-2">
        {isLevel(point.confidence) ? <Confidence level={point.confidence} /> : point.confidence}
      </span>
    </div>
  );
}

/** "u32 × 0.001 % · FFFF FFFF = none": how the raw registers become the value. */
function Reading({ point }: { point: MapPoint }) {
  const t = useTranslations('map');
  return (
    <>
      <span className="tabular-nums">
        <code className="font-mono text-xs">{point.type}</code>
        {point.scale === 1 ? null : ` × ${formatPlain(point.scale)}`}
        {point.offset === 0 ? null : ` ${point.offset < 0 ? '−' : '+'} ${formatPlain(Math.abs(point.offset))}`}
        {point.unit === '' ? null : <span className="ml-1 text-ink-2">{point.unit}</span>}
      </span>
      <span className="mt-0.5 flex flex-wrap gap-1 empty:hidden">
        {point.field ? (
          <Tag>{t('field', { ...point.field, last: point.field.firstBit + point.field.bits - 1 })}</Tag>
        ) : null}
        {point.sentinel === null ? null : <Tag>{t('sentinel', { raw: patternText(point.sentinel, point.type) })}</Tag>}
        {point.onAbove === null ? null : <Tag>{t('onAbove', { raw: point.onAbove })}</Tag>}
        {point.quirk === null ? null : <Tag look="warning">{point.quirk}</Tag>}
        {point.polled ? null : <Tag>{t('notPolled')}</Tag>}
      </span>
      {point.names.length > 0 ? (
        <span className="mt-0.5 block text-xs break-words text-ink-3">
          {point.names.map(([key, name]) => `${key}: ${name}`).join(', ')}
        </span>
      ) : null}
    </>
  );
}
