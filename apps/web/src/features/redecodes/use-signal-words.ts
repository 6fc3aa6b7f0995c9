'use client';

import { SIGNALS, type SignalName } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatPlain, MISSING, signalText } from '#lib/format/number.ts';

const isSignal = (name: string): name is SignalName => name in SIGNALS;

/** A signal, its values and where it was measured, in words. One that PackWatch has no name for goes by its own. */
export function useSignalWords(signal: string) {
  const t = useTranslations('outcome');
  const chart = useTranslations('chart.signal');
  const known = isSignal(signal) ? signal : null;
  const value = (raw: number | null): string =>
    raw === null ? MISSING : known ? signalText(known, raw) : formatPlain(raw);
  return {
    name: known ? chart(known) : signal,
    value,
    /** "3.2 V", or "3.2 V to 3.4 V"; "none" where nothing stood. */
    span: (of: { min: number; max: number } | null): string => {
      if (of === null) return t('nothing');
      const [least, most] = [value(of.min), value(of.max)];
      return least === most ? least : t('span', { least, most });
    },
    part: (part: string): string => {
      const cell = /^cell:(\d+)$/.exec(part)?.[1];
      return cell === undefined ? t('wholePack') : t('cell', { cell: Number(cell) + 1 });
    },
  };
}
