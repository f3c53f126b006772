import { locale } from "./language";

/** A number as it is written where the language is spoken: "2,000". */
export const number = (value: number, options?: Intl.NumberFormatOptions) => value.toLocaleString(locale, options);

/** A moment, or a part of one, as it is written there. */
export const moment = (time: Date | number, options: Intl.DateTimeFormatOptions) => new Date(time).toLocaleString(locale, options);
