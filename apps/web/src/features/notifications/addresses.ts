/** The words of a list as people type it: with commas, semicolons, spaces or line ends between; each once. */
export const addressesOf = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((part) => part !== '')),
];

/** Tags as people type them: they may hold spaces, so that only commas and line ends part them; each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
