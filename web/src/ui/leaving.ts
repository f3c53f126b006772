import { useEffect, useState } from "react";
import type { AroundNavHandler } from "wouter";

/** Keeps people on a page: where it is, and who asks them before they take a way out. */
interface Guard {
  href: string;
  pathname: string;
  ask: (way: () => void) => void;
}

let guard: Guard | undefined;

/** Every link and every `go` passes here, so that a page with unsaved work can ask first. */
export const askFirst: AroundNavHandler = (navigate, to, options) => {
  const way = () => navigate(to, options);
  if (guard) guard.ask(way);
  else way();
};

/**
 * On the browser's Back and Forward it has left already: the page is put on top again, and from there one step back leads to where it was meant to go. This must
 * happen before the router hears of it. Listeners of the window are called in the order in which they came, so this one comes before anything is rendered.
 */
addEventListener("popstate", () => {
  if (!guard || guard.pathname === location.pathname) return;
  history.pushState(null, "", guard.href);
  guard.ask(() => history.back());
});

const refuse = (event: BeforeUnloadEvent) => event.preventDefault();

/** Asks before a page with something unsaved is left: while `asked` in the page's words, where it is closed or loaded again in the browser's own. */
export function useLeaving(unsaved: boolean) {
  const [asked, setAsked] = useState<{ way: () => void; top: number }>();
  useEffect(() => {
    if (!unsaved) return undefined;
    const { href, pathname } = location;
    guard = { href, pathname, ask: (way) => setAsked({ way, top: scrollY }) };
    addEventListener("beforeunload", refuse);
    return () => {
      guard = undefined;
      removeEventListener("beforeunload", refuse);
      setAsked(undefined);
    };
  }, [unsaved]);
  return {
    asked: asked !== undefined,
    /** Back and Forward have scrolled to where the other page was left. */
    stay: () => {
      if (asked) scrollTo(0, asked.top);
      setAsked(undefined);
    },
    leave: () => {
      guard = undefined;
      asked?.way();
    },
  };
}
