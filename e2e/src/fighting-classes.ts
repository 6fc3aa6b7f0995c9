import { type Page } from 'playwright-core';
import { twMerge } from 'tailwind-merge';

/** As text: tests are checked without the types of a browser. */
const CLASSES = `[...new Set([...document.querySelectorAll('body [class]')].map((element) => element.getAttribute('class')))]`;

const wordsOf = (classes: string): string[] => classes.split(/\s+/).filter((word) => word !== '');

/**
 * Elements of a page with two classes that set the same property: which of them wins hangs on the order of the style
 * sheet, which nobody reads. Each as a line with all its classes and those that one further on contradicts.
 */
export async function fightingClasses(page: Page): Promise<string[]> {
  const all = await page.evaluate<string[]>(CLASSES);
  return all.flatMap((classes) => {
    const kept = new Set(wordsOf(twMerge(classes)));
    const contradicted = wordsOf(classes).filter((word) => !kept.has(word));
    return contradicted.length === 0 ? [] : [`${contradicted.join(' ')} in: ${classes}`];
  });
}
