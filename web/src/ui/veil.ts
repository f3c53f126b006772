import { createContext } from "react";

/** What a window lies on and scrolls with; undefined on the page itself. */
export const Veil = createContext<HTMLElement | undefined>(undefined);
