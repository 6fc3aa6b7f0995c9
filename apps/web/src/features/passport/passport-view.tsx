'use client';

import { type Passport } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { MonthsTable } from '#features/passport/months-table.tsx';
import { formatNumber, MISSING } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';

const SIGMAS = 3;

/** A passport as a sheet of paper: the same on the screen and printed. */
export function PassportView({ passport }: { passport: Passport }) {
  const t = useTranslations('passport');
  const { pack, issuer, capacity, resistance, cycles, data, alarms, annexVii, notes } = passport;
  const facts = pack.facts.at(-1);
  return (
    <article className="rounded-lg border border-line bg-surface p-8 max-sm:p-4 print:border-0 print:p-0">
      <header className="flex flex-wrap items-start justify-between gap-4 border-b border-line pb-5">
        <div>
          <p className="text-xs text-ink-3">{t('title')}</p>
          <h2 className="mt-1 text-2xl font-semibold tracking-tight break-words">{pack.name}</h2>
          <p className="mt-1 text-ink-2">
            {facts
              ? t('what', {
                  model: facts.model,
                  chemistry: facts.chemistry.toUpperCase(),
                  cells: facts.cellsInSeries,
                  capacity: plain(facts.nominalCapacityAh),
                })
              : MISSING}
          </p>
        </div>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.8125rem]">
          <Fact name={t('serial')}>{pack.serial ?? t('notKnown')}</Fact>
          <Fact name={t('issued')}>{formatInstant(Date.parse(passport.issuedAt))}</Fact>
          <Fact name={t('issuer')}>{issuer.organisation}</Fact>
          <Fact name={t('at')}>{issuer.url}</Fact>
        </dl>
      </header>

      <div className="grid gap-6 py-6 sm:grid-cols-3 print:grid-cols-3">
        <Figure name={t('soh')} value={capacity.sohPct === null ? null : plain(capacity.sohPct, 0)} unit="%">
          {capacity.capacityAh === null
            ? capacity.atLeastAh === null
              ? t('capacityUnknown')
              : t('atLeast', { capacity: plain(capacity.atLeastAh) })
            : t('capacity', {
                capacity: plain(capacity.capacityAh),
                band: capacity.sigmaAh === null ? MISSING : plain(SIGMAS * capacity.sigmaAh),
              })}{' '}
          {t('standsOn', { count: capacity.receipts.reduce((sum, { windows }) => sum + windows, 0) })}
        </Figure>
        <Figure name={t('cycles')} value={cycles.efc === null ? null : plain(cycles.efc, 0)}>
          {t('cyclesWhat')}
        </Figure>
        <Figure name={t('resistance')} value={resistance.mohm === null ? null : plain(resistance.mohm, 1)} unit="mΩ">
          {t('resistanceWhat', { steps: resistance.steps })}
        </Figure>
      </div>

      <Section title={t('annex')}>
        <p className="mb-2 max-w-[68ch] text-[0.8125rem] text-pretty text-ink-2">{t('annexLead')}</p>
        <dl className="divide-y divide-line border-y border-line text-[0.8125rem]">
          {(Object.keys(annexVii) as (keyof Passport['annexVii'])[]).map((name) => {
            const figure = annexVii[name];
            return (
              <div
                key={name}
                className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[13rem_11rem_1fr] print:grid-cols-[13rem_11rem_1fr]"
              >
                <dt className="font-medium">{t(`annexNames.${name}`)}</dt>
                <dd className="tabular-nums">
                  {figure.value === null ? (
                    <span className="text-ink-3">{t('notKnown')}</span>
                  ) : (
                    <>
                      {typeof figure.value === 'number'
                        ? plain(figure.value, Number.isInteger(figure.value) ? 0 : 1)
                        : figure.value}{' '}
                      {'unit' in figure ? <span className="text-ink-3">{figure.unit}</span> : null}
                    </>
                  )}
                </dd>
                <dd className="text-pretty text-ink-2">{figure.basis}</dd>
              </div>
            );
          })}
        </dl>
      </Section>

      <Section title={t('months')}>
        <p className="mb-2 text-[0.8125rem] text-ink-2">
          {data.firstSampleAt === null
            ? t('noData')
            : t('data', {
                samples: data.samples,
                days: data.days,
                from: formatInstant(Date.parse(data.firstSampleAt)),
                to: data.lastSampleAt === null ? MISSING : formatInstant(Date.parse(data.lastSampleAt)),
              })}
        </p>
        {passport.months.length > 0 ? <MonthsTable months={passport.months} /> : null}
      </Section>

      <Section title={t('alarms')}>
        <p className="text-[0.8125rem] text-ink-2">{t('alarmCounts', alarms.counts)}</p>
        {alarms.critical.length > 0 ? (
          <ul className="mt-2 divide-y divide-line border-y border-line text-[0.8125rem]">
            {alarms.critical.map(({ rule, part, raisedAt, clearedAt }) => (
              <li key={`${rule} ${part} ${raisedAt}`} className="flex flex-wrap justify-between gap-x-4 py-1.5">
                <span>
                  {rule}
                  {part.startsWith('cell:') ? (
                    <span className="text-ink-2">, {t('cell', { cell: Number(part.slice('cell:'.length)) + 1 })}</span>
                  ) : null}
                </span>
                <span className="text-ink-2 tabular-nums">
                  {formatInstant(Date.parse(raisedAt))} –{' '}
                  {clearedAt === null ? t('stillOpen') : formatInstant(Date.parse(clearedAt))}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>

      {pack.services.length > 0 ? (
        <Section title={t('services')}>
          <ul className="text-[0.8125rem]">
            {pack.services.map(({ at, kind, cellIndex }) => (
              <li key={`${at} ${kind}`} className="py-0.5">
                <span className="tabular-nums">{formatInstant(Date.parse(at))}</span>{' '}
                {t(`serviceKinds.${kind}`, { cell: cellIndex === null ? 0 : cellIndex + 1 })}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}

      <Section title={t('readBy')}>
        <ul className="text-[0.8125rem]">
          {passport.readBy.map(({ map, version, provisional }) => (
            <li key={`${map} ${version}`} className="py-0.5">
              <code className="font-mono text-xs">{map}</code> {t('version', { version })}
              {provisional ? <span className="ml-2 text-warning">{t('provisional')}</span> : null}
            </li>
          ))}
        </ul>
        {notes.map((note) => (
          <p key={note} className="mt-2 max-w-[68ch] text-[0.8125rem] text-pretty text-ink-2">
            {note}
          </p>
        ))}
      </Section>
      <footer className="mt-6 border-t border-line pt-3 font-mono text-xs break-all text-ink-3">
        {passport.id} · {passport.format}
      </footer>
    </article>
  );
}

const plain = (value: number, decimals = 1): string => formatNumber(value, { decimals });

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}

function Figure({
  name,
  value,
  unit,
  children,
}: {
  name: string;
  value: string | null;
  unit?: string;
  children: ReactNode;
}) {
  return (
    <div>
      <p className="text-xs text-ink-3">{name}</p>
      <p className="mt-0.5 text-2xl font-semibold tracking-tight tabular-nums">
        {value ?? MISSING}
        {value !== null && unit ? <span className="ml-1 text-base font-normal text-ink-3">{unit}</span> : null}
      </p>
      <p className="mt-0.5 text-[0.8125rem] text-pretty text-ink-2">{children}</p>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6 break-inside-avoid-page">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
