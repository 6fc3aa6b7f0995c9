import { ALARM_SIGNALS, type AlarmSignalName } from '@packwatch/contracts';
import { pageLocale } from '#lib/locale.ts';

/** Shown for a reading that is not there. Never 0, never the last value. */
export const MISSING = '–';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

export interface NumberStyle {
  readonly decimals: number;
  /** Show + as well as −, for values whose sign has a meaning. */
  readonly signed?: boolean;
}

/** A number with fixed decimals, a true minus sign, and no "−0". */
export function formatNumber(value: number, style: NumberStyle, locale: string = pageLocale()): string {
  const format = numberFormat(locale, {
    minimumFractionDigits: style.decimals,
    maximumFractionDigits: style.decimals,
    signDisplay: style.signed ? 'exceptZero' : 'negative',
  });
  return format.format(value).replace('-', '−');
}

export interface Quantity {
  readonly text: string;
  readonly unit: string;
}

/** A value of a signal in the signal's own unit (mV, mA, …) as people read it (V, A, …); null when it is missing. */
export function formatSignal(
  signal: AlarmSignalName,
  value: number | null,
  locale: string = pageLocale(),
  signed = signal === 'pack.current_ma',
): Quantity | null {
  if (value === null) return null;
  const facts = ALARM_SIGNALS[signal];
  return {
    text: formatNumber(value / facts.shownPer, { decimals: facts.decimals, signed }, locale),
    unit: facts.shownUnit,
  };
}

/** "3.412 V": a quantity in one string, for sentences; never broken across lines. */
export function signalText(signal: AlarmSignalName, value: number | null, locale: string = pageLocale()): string {
  const quantity = formatSignal(signal, value, locale);
  if (!quantity) return MISSING;
  return quantity.unit === '' ? quantity.text : `${quantity.text}\u00a0${quantity.unit}`;
}

/** "125.00 A": how large it is, where the direction is not what counts. */
export function magnitudeText(signal: AlarmSignalName, value: number, locale: string = pageLocale()): string {
  const quantity = formatSignal(signal, value, locale, false);
  return quantity ? `${quantity.text}\u00a0${quantity.unit}` : MISSING;
}

const PLAIN_DIGITS = 6;

/** A number as it is, with as many decimals as it has, at most six: values whose precision is not known beforehand. */
export function formatPlain(value: number, locale: string = pageLocale()): string {
  return numberFormat(locale, { maximumFractionDigits: PLAIN_DIGITS }).format(value).replace('-', '−');
}
