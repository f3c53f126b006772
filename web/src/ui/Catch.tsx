import { Component, type ReactNode } from "react";
import { t } from "../texts/texts";
import { Button } from "./Button";

/** Stands in for a page that broke, or whose script is gone because a newer version was put up since. */
export class Catch extends Component<{ path: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** Another page is another try. */
  override componentDidUpdate(before: { path: string }): void {
    if (this.state.broken && before.path !== this.props.path) this.setState({ broken: false });
  }

  override componentDidCatch(error: unknown): void {
    console.error("a page broke", error);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="failed" role="alert">
        <h1>{t("base.catch.somethingBroke")}</h1>
        <p>{t("base.catch.thisPageCouldNotBe")}</p>
        <Button onPress={() => location.reload()}>{t("base.catch.loadAgain")}</Button>
      </div>
    );
  }
}
