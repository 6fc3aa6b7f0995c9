/** As the contracts have it, which a page would load a validator for. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
