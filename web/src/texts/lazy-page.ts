import { type ComponentType, lazy } from "react";
import { loadTexts, type Namespace } from "./texts";

/** A page, or a part of one, that comes when it is met, and with it the catalogues that it speaks from: all that it imports do. */
export const lazyPage = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>, ...names: Namespace[]) =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadTexts(...names)]);
    return page;
  });
