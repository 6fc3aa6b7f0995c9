import { v7 } from 'uuid';

/** A fresh row id: UUID version 7, so that rows made one after another lie beside each other in the index. */
export const newId = (): string => v7();
