import { type RegisterMapDiff } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { mapPoint } from '#features/maps/map-points.ts';

type Change = RegisterMapDiff['members'][number];

/** What a version says otherwise: points that changed, came and went, and everything else. */
export function MapDiff({ diff }: { diff: RegisterMapDiff }) {
  const t = useTranslations('map.diff');
  const { members, added, removed, changed } = diff;
  if (members.length + added.length + removed.length + changed.length === 0) return <p>{t('none')}</p>;
  return (
    <div className="space-y-4 text-[0.8125rem]">
      {changed.length > 0 ? (
        <Group title={t('changed', { count: changed.length })}>
          {changed.map(({ name, members: of }) => (
            <li key={name} className="py-2">
              <code className="font-mono text-xs break-all">{name}</code>
              <Changes changes={of} />
            </li>
          ))}
        </Group>
      ) : null}
      <Points title={t('added', { count: added.length })} points={added} />
      <Points title={t('removed', { count: removed.length })} points={removed} />
      {members.length > 0 ? (
        <Group title={t('rest')}>
          <li className="py-1">
            <Changes changes={members} />
          </li>
        </Group>
      ) : null}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="font-medium text-ink-2">{title}</h3>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function Points({ title, points }: { title: string; points: RegisterMapDiff['added'] }) {
  if (points.length === 0) return null;
  return (
    <Group title={title}>
      {points.map(mapPoint).map(({ name, address, type, unit }) => (
        <li key={name} className="flex flex-wrap gap-x-4 py-1.5">
          <code className="font-mono text-xs break-all">{name}</code>
          <span className="text-ink-3 tabular-nums">
            {[address, type, unit].filter((each) => each !== '').join(' · ')}
          </span>
        </li>
      ))}
    </Group>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('map.diff');
  return (
    <dl className="mt-1 space-y-1">
      {changes.map(({ member, before, after }) => (
        <div key={member} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3">
          <dt className="truncate text-ink-3">{member}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-2 font-mono text-xs leading-5">
            <del className="break-all text-ink-3 decoration-critical/60">{shown(before) ?? t('nothing')}</del>
            <span aria-hidden="true" className="text-ink-3">
              →
            </span>
            <ins className="break-all no-underline">{shown(after) ?? t('nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const shown = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
