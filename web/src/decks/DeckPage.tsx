import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Suspense, useEffect } from "react";
import { useSearchParams } from "wouter";
import { Problem } from "../api/http";
import { CardsTab } from "../cards/CardsTab";
import { FlipThrough } from "../cards/FlipThrough";
import { useCards, useDeck } from "../data/decks";
import { isTeacher, useMe } from "../data/me";
import { queuePath } from "../data/queue";
import { keptGet } from "../offline/kept";
import { lazyPage } from "../texts/lazy-page";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { DeckFoot, DeckHead } from "./DeckHead";
import { useMayChange } from "./rights";
import { SessionsTab } from "./SessionsTab";

const ClassTab = lazyPage(() => import("../classes/ClassTab"), "classes", "graded");

/** A deck as people know it from study sites: what it is, how to study it, its cards, one's sessions, the class. */
export default function DeckPage({ id }: { id: string }) {
  const deck = useDeck(id);
  const cards = useCards(id);
  const me = useMe().data;
  const [tab, chooseTab] = useTab();
  const mayChange = useMayChange();
  useTitle(deck.data?.title);
  useKeepForOffline(id);
  if (deck.isPending) return <Coming lines={6} />;
  if (deck.error instanceof Problem && deck.error.status === 404) {
    return <Empty title={t("decks.deckPage.noSuchDeck")} step={<LinkButton to="/decks">{t("decks.deckPage.toTheDecks")}</LinkButton>}>{t("decks.deckPage.thisDeckDoesNotExist")}</Empty>;
  }
  if (deck.isError) return <Failed title={t("decks.deckPage.deck")} error={deck.error} again={() => void deck.refetch()} />;
  const editable = mayChange(deck.data);
  return (
    <div className="stack">
      <DeckHead deck={deck.data} editable={editable} />
      {cards.data && cards.data.length > 0 && <FlipThrough deck={deck.data} cards={cards.data} />}
      <DeckFoot deck={deck.data} editable={editable} />
      <Tabs className="tabs" selectedKey={tab === "class" && !isTeacher(me) ? "cards" : tab} onSelectionChange={(key) => chooseTab(String(key))}>
        <TabList aria-label={t("decks.deckPage.aboutThisDeck")}>
          <Tab id="cards">{t("decks.deckPage.cards")}</Tab>
          <Tab id="sessions">{t("decks.deckPage.sessions")}</Tab>
          {isTeacher(me) && <Tab id="class">{t("decks.deckPage.class")}</Tab>}
        </TabList>
        <TabPanel id="cards">
          {cards.isPending && <Coming />}
          {cards.isError && <Failed error={cards.error} again={() => void cards.refetch()} />}
          {cards.data && <CardsTab deck={deck.data} cards={cards.data} editable={editable} />}
        </TabPanel>
        <TabPanel id="sessions">
          <SessionsTab deck={deck.data} />
        </TabPanel>
        <TabPanel id="class">
          <Suspense fallback={<Coming />}>
            <ClassTab deck={deck.data} />
          </Suspense>
        </TabPanel>
      </Tabs>
    </div>
  );
}

const tabs = ["cards", "sessions", "class"];

/** The open tab is part of the address, for a reload and for links; the first one goes without saying. */
function useTab(): [string, (tab: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("tab");
  const choose = (tab: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (tab === tabs[0]) next.delete("tab");
        else next.set("tab", tab);
        return next;
      },
      { replace: true },
    );
  return [asked !== null && tabs.includes(asked) ? asked : "cards", choose];
}

/** A deck that was opened can be studied without a network: its queue is read ahead; all its cards the list reads. */
function useKeepForOffline(id: string): void {
  useEffect(() => {
    keptGet(queuePath(id, "SPACED")).catch((error: unknown) => console.warn("this deck is not kept for offline study", error));
  }, [id]);
}
