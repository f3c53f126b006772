import { Component, memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import { t } from "../texts/texts";
import { Folded, longest } from "./Folded";
import { bounded, safeHtml } from "./sanitise";

interface Props {
  text: string;
  className?: string;
  /** BCP 47 */
  lang?: string | null | undefined;
  /** Inside a button links are words like others. */
  plain?: boolean;
}

/** A card's text: Markdown and LaTeX, made safe. One that cannot be set stands as it was written, and never takes the page with it. */
export const Rich = memo(function Rich(props: Props) {
  const { text, plain = false } = props;
  const html = useMemo(() => safeHtml(text, { links: !plain }), [text, plain]);
  const written = <Written {...props} />;
  return html === null ? written : <Alone key={text} instead={written}><Set {...props} html={html} /></Alone>;
});

/** The maths comes in its own script, fetched when first met. */
function Set({ html, className = "", lang, plain = false }: Props & { html: string }) {
  const inner = useMemo(() => ({ __html: html }), [html]);
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
  }, [inner, plain]);
  return <div ref={root} dir="auto" lang={lang ?? undefined} className={`rich ${className}`} dangerouslySetInnerHTML={inner} />;
}

/** Inside a button there is no other button, so that its text cannot be unfolded. */
function Written({ text, className = "", lang, plain = false }: Props) {
  const shown = bounded(text);
  const written = (
    <div dir="auto" lang={lang ?? undefined} className="written">
      {shown}
    </div>
  );
  return (
    <div className={`rich ${className}`}>
      {plain ? <div className={shown.length > longest ? "folded" : ""}>{written}</div> : <Folded length={shown.length}>{written}</Folded>}
      {!plain && <p className="note">{t("base.rich.shownAsItWasWritten")}</p>}
    </div>
  );
}

/** Keeps what goes wrong in one text from the rest of the page. */
class Alone extends Component<{ instead: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.warn("a text cannot be shown", error);
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
