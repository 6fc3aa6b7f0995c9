import { z } from 'zod';

const addressOrRange = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/**
 * Whose word for a client's address counts: IP addresses and CIDR ranges, separated by commas. None unless set, so that
 * the other end of the connection is who it is.
 */
export const trustedProxies = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine((parts) => parts.every((part) => addressOrRange.safeParse(part).success), {
    message:
      'TRUSTED_PROXIES must be IP addresses or CIDR ranges, separated by commas, such as 10.0.0.5,192.168.7.0/24',
  });
