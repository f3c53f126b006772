import { useState } from "react";
import { Menu, MenuTrigger, Popover } from "react-aria-components";
import { Link, useSearchParams } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { useNamesHidden } from "../classes/hidden-names";
import { useCards, useDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useTitle } from "../ui/Page";
import { Rich } from "../written/Rich";
import { Badges } from "./Badges";
import { FlagWindow } from "./FlagWindow";
import { markItems } from "./mark-items";
import { MemoryView } from "./MemoryView";
import { useMarking } from "./use-marking";

/** A card's memory on a page of its own; a teacher may look at that of a learner, whose name the page before hands on. */
export default function MemoryPage({ deck, card }: { deck: string; card: string }) {
  const [search] = useSearchParams();
  const learner = search.get("learner") ?? undefined;
  const called = useHistoryState() as { name?: string; number?: string } | null;
  const name = (useNamesHidden() ? called?.number : called?.name) ?? t("memory.memoryPage.aLearner");
  const known = useDeck(deck).data;
  const shown = useCards(deck).data?.find((each) => each.id === card);
  useTitle(t("memory.memoryPage.aCardsMemory"));
  return (
    <div className="stack memory">
      <header className="stack tight">
        <p className="note">
          <Link href={`/decks/${deck}`}>{known?.title ?? t("memory.memoryPage.deck")}</Link>
        </p>
        <h1>{learner ? t("memory.memoryPage.whatNameKnowsOfThis", { name }) : t("memory.memoryPage.whatYouKnowOfThis")}</h1>
      </header>
      <section className="paper stack tight" aria-label={t("memory.memoryPage.theCard")}>
        {shown && <Rich text={shown.front} lang={known?.frontLang} className="front" />}
        {!learner && <OwnMarks deck={deck} card={card} />}
      </section>
      <section className="paper" aria-label={t("memory.memoryPage.itsMemory")}>
        <MemoryView deck={deck} card={card} learner={learner} />
      </section>
    </div>
  );
}

function OwnMarks({ deck, card }: { deck: string; card: string }) {
  const { suspended, buried, flag, mark, change } = useMarking(deck, card);
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="row">
      <Badges mark={mark} />
      <MenuTrigger>
        <Button look="quiet">{t("memory.memoryPage.burySuspendFlag")}</Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={t("memory.memoryPage.thisCard")}>
            {markItems({ suspended, buried, mark: change, flag: () => setChoosing(true) })}
          </Menu>
        </Popover>
      </MenuTrigger>
      {choosing && <FlagWindow flag={flag} choose={(number) => change({ flag: number })} close={() => setChoosing(false)} />}
    </div>
  );
}
