/** The SmartPro's models by what their data sheet allows. */
export type PackModel = '12-115' | '24-115' | '48-115';

export interface ModelLimits {
  readonly maxVoltageMv: number;
  /** Of either direction, as a positive number. */
  readonly maxCurrentMa: number;
  readonly hottestC: number;
  readonly coldestC: number;
}

const ALL_MODELS = { maxCurrentMa: 125_000, hottestC: 50, coldestC: -10 } as const;

export const PACK_MODELS: Readonly<Record<PackModel, ModelLimits>> = {
  '12-115': { maxVoltageMv: 15_000, ...ALL_MODELS },
  '24-115': { maxVoltageMv: 30_000, ...ALL_MODELS },
  '48-115': { maxVoltageMv: 60_000, ...ALL_MODELS },
};
