/** The sealed address of a chat opens for the organisation it was sealed for, and for no other. */
export const channelAddressContext = (organisationId: string): string => `channel:${organisationId}`;
