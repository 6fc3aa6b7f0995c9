'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';
import { type Receipt } from '#features/health/capacity-windows.ts';
import { formatNumber, MISSING } from '#lib/format/number.ts';
import { formatDuration, formatInstant } from '#lib/format/time.ts';

const ANCHORS = ['full', 'low', 'rest', 'bms'] as const;

/** The discharge or charge that a capacity was measured by: enough to check it by hand. */
export function ReceiptCard({ uid, receipt, count }: { uid: string; receipt: Receipt; count: number }) {
  const t = useTranslations('health');
  const { fromAt, toAt, deltaSoc, chargeMah, capacityMah, sigmaMah, coldestC, warmestC, weight } = receipt;
  const [fromMs, toMs] = [Date.parse(fromAt), Date.parse(toAt)];
  const ah = (mah: number): string => `${formatNumber(mah / 1_000, { decimals: 1 })} Ah`;
  const around = new URLSearchParams({ from: fromAt, to: toAt }).toString();
  return (
    <section aria-label={t('receipt.title')} className="mt-4 rounded-md border border-line">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-3 py-2">
        <h3 className="text-[0.8125rem] font-medium">
          {t('receipt.span', { from: anchorWords(receipt.from), to: anchorWords(receipt.to) })}
        </h3>
        <Link
          href={`/packs/${uid}?${around}`}
          className="inline-flex items-center gap-1 text-[0.8125rem] text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
        >
          {t('receipt.look')}
          <ArrowRight className="size-3.5" aria-hidden="true" />
        </Link>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2.5 px-3 py-3 text-[0.8125rem] md:grid-cols-4">
        <Fact term={t('receipt.began')}>{formatInstant(fromMs)}</Fact>
        <Fact term={t('receipt.lasted')}>{formatDuration(toMs - fromMs)}</Fact>
        <Fact term={t('receipt.counted')}>{ah(chargeMah)}</Fact>
        <Fact term={t('receipt.share')}>{formatNumber(deltaSoc * 100, { decimals: 1 })} %</Fact>
        <Fact term={t('receipt.capacity')}>
          {ah(capacityMah)} ± {ah(sigmaMah)}
        </Fact>
        <Fact term={t('receipt.temperature')}>
          {coldestC === null || warmestC === null ? MISSING : span(coldestC, warmestC)}
        </Fact>
        <Fact term={t('receipt.weight')} hint={t('receipt.weightHint')}>
          {t('receipt.weightOf', { share: formatNumber(weight * 100, { decimals: 0 }), count })}
        </Fact>
      </dl>
    </section>
  );

  function anchorWords(anchor: string): string {
    const known = ANCHORS.find((each) => each === anchor);
    return known ? t(`anchor.${known}`) : anchor;
  }
}

/** The coldest and the warmest, once where they are one. */
function span(fromC: number, toC: number): string {
  const [from, to] = [fromC, toC].map((celsius) => formatNumber(celsius, { decimals: 1 }));
  return from === to ? `${to} °C` : `${from} … ${to} °C`;
}

function Fact({ term, hint, children }: { term: string; hint?: string; children: ReactNode }) {
  return (
    <div title={hint}>
      <dt className="text-xs text-ink-3">{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
