import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { useMe, useSending } from "../data/me";
import { t } from "../texts/texts";
import { Toasts } from "../ui/Toasts";
import { SendBanner } from "./SendBanner";

/** What surrounds every page. While somebody studies, the menu stays away. */
export function Layout({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const me = useMe();
  useSending();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  const studying = /^\/decks\/[^/]+\/((spaced|flashcards)$|(learn|test|matching)\/.)/.test(path);
  return (
    <>
      <a className="skip" href="#main">
        {t("base.layout.skipToTheContent")}
      </a>
      {!studying && (
        <header className="top">
          <Link href="/" className="brand">
            <img src="/icon.svg" alt="" width="28" height="28" />
            <span className="brand-name">{t("base.layout.engram")}</span>
          </Link>
          {me.data && (
            <nav aria-label={t("base.layout.main")}>
              <NavLink to="/decks">{t("base.layout.decks")}</NavLink>
              <NavLink to="/classes">{t("base.layout.classes")}</NavLink>
              <NavLink to="/profile"><span className="own-name">{me.data.person.name}</span></NavLink>
            </nav>
          )}
        </header>
      )}
      <SendBanner />
      <main id="main" ref={main} tabIndex={-1} className={studying ? "studying" : ""}>
        {children}
      </main>
      {!studying && (
        <footer className="foot">
          <a href="/api/docs">{t("base.layout.api")}</a>
        </footer>
      )}
      <Toasts />
    </>
  );
}

function NavLink({ to, children }: { to: string; children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Link href={to} aria-current={path === to ? "page" : path.startsWith(`${to}/`) ? "true" : undefined}>
      {children}
    </Link>
  );
}
