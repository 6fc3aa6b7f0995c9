import { type ExportColumn } from '@packwatch/db';

/** `pack.voltage_mv`, `cell.voltage_mv[0]`, `cell.voltage_mv[0].max`: cells count from 0, as everywhere in the API. */
export const columnName = ({ signal, cell, of }: ExportColumn): string =>
  `${signal}${cell === null ? '' : `[${cell}]`}${of === null ? '' : `.${of}`}`;
