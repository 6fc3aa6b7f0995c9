/** The value of a custom property now: a canvas can't follow style sheets by itself. */
export const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
