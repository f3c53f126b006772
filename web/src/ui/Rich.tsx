import { memo, useEffect, useMemo, useRef } from "react";
import { safeHtml } from "./sanitise";

interface Props {
  text: string;
  className?: string;
  /** BCP 47 */
  lang?: string | null | undefined;
  /** Inside a button links are words like others. */
  plain?: boolean;
}

/** A card's text: Markdown and LaTeX, made safe. The maths comes in its own script, fetched when first met. */
export const Rich = memo(function Rich({ text, className = "", lang, plain = false }: Props) {
  const html = useMemo(() => ({ __html: safeHtml(text, { links: !plain }) }), [text, plain]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element?.querySelector("[data-maths]")) return;
    let gone = false;
    import("./maths").then(
      ({ setMaths }) => gone || setMaths(element, plain),
      (error: unknown) => console.warn("formulas stay as their source", error),
    );
    return () => {
      gone = true;
    };
  }, [html, plain]);
  return <div ref={root} dir="auto" lang={lang ?? undefined} className={`rich ${className}`} dangerouslySetInnerHTML={html} />;
});
