import type { ReactNode } from "react";
import { Problem } from "../api/http";
import type { DeckModes, GradedMode } from "../api/types";
import { useDeck } from "../data/decks";
import { pageOf, pathOf, useModes } from "../data/graded";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { reached } from "./words";

const names = { get LEARN() { return t("graded.before.learn"); }, get TEST() { return t("graded.before.test"); }, get MATCHING() { return t("graded.before.matching"); } } as const;

interface Props {
  deck: string;
  mode: GradedMode;
  children: (modes: DeckModes) => ReactNode;
}

/** What comes before a graded mode: an unfinished session to go on with, the choices of a new one, or why there is none. */
export function Before({ deck, mode, children }: Props) {
  const title = useDeck(deck).data?.title;
  const modes = useModes(deck);
  useTitle(`${names[mode]}: ${title ?? t("graded.before.deck")}`);
  if (modes.isPending) return <Coming />;
  if (modes.error instanceof Problem && modes.error.status === 404) {
    return <Empty title={t("graded.before.noSuchDeck")} step={<LinkButton to="/decks">{t("graded.before.toTheDecks")}</LinkButton>}>{t("graded.before.thisDeckDoesNotExist")}</Empty>;
  }
  if (modes.isError) return <Failed title={names[mode]} error={modes.error} again={() => void modes.refetch()} />;
  const back = <LinkButton to={`/decks/${deck}`}>{t("graded.before.backToTheDeck")}</LinkButton>;
  const offer = modes.data[pathOf[mode]];
  const open = modes.data.open.find((each) => each.mode === mode);
  return (
    <div className="narrow stack">
      <header>
        <h1>{names[mode]}</h1>
        <p className="note">{title}</p>
      </header>
      {open && (
        <section className="paper stack" aria-label={t("graded.before.unfinished")}>
          <p>{t("graded.before.youAreInTheMiddle", { progress: reached(open.progress) })}</p>
          <div>
            <LinkButton to={pageOf(deck, mode, open.id)} look="main">
              {t("graded.before.continueProgress", { progress: reached(open.progress) })}
            </LinkButton>
          </div>
        </section>
      )}
      {offer.offered ? (
        <section className="paper stack" aria-label={open ? t("graded.before.aNewOne") : t("graded.before.options")}>
          {open && <h2>{t("graded.before.orANewOne")}</h2>}
          {children(modes.data)}
        </section>
      ) : (
        <Empty step={back}>{offer.reason ?? t("graded.before.thisDecksCardsDoNot")}</Empty>
      )}
      {offer.offered && <div>{back}</div>}
    </div>
  );
}
