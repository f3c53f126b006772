import { v7 as uuid } from "uuid";

/** An id that is made here, so that a second try after a lost answer makes nothing twice. Later ones sort after earlier ones. */
export const newId = (): string => uuid();
