/** A count from the command line: a whole number from 1 on. */
export const wholeNumber = (text: string): number => Math.max(1, Math.trunc(Number(text)) || 1);
