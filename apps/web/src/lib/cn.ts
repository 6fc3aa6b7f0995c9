import { type ClassValue, clsx } from 'clsx';

/**
 * Joins classes. Where two set the same property, the style sheet's order decides, not theirs, so they never do:
 * an end-to-end test looks at every element of every page for two that would fight.
 */
export const cn = (...classes: ClassValue[]): string => clsx(classes);
