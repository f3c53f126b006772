import { memo, useEffect, useMemo, useRef } from "react";
import { safeHtml } from "./sanitise";

/** A card's text: Markdown and LaTeX, made safe. The maths comes in its own script, fetched when first met. */
export const Rich = memo(function Rich({ text, className = "" }: { text: string; className?: string }) {
  const html = useMemo(() => ({ __html: safeHtml(text) }), [text]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element?.querySelector("[data-maths]")) return;
    let gone = false;
    import("./maths").then(
      ({ setMaths }) => gone || setMaths(element),
      (error: unknown) => console.warn("formulas stay as their source", error),
    );
    return () => {
      gone = true;
    };
  }, [html]);
  return <div ref={root} dir="auto" className={`rich ${className}`} dangerouslySetInnerHTML={html} />;
});
