/** The sealed secret at a sign-in provider opens for the organisation it was sealed for, and for no other. */
export const providerSecretContext = (organisationId: string): string => `provider:${organisationId}`;
