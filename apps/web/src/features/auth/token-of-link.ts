/** The token that the link of a mail carries behind its #, where no server on the way sees it. Only in a browser. */
export const tokenOfLink = (): string => window.location.hash.slice(1);
