import { useDeferredValue, useState } from "react";
import { Link } from "wouter";
import type { Deck } from "../api/types";
import { NearLimit } from "../cards/NearLimit";
import { useDecks, useDeleteDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { type LineProps, LongList } from "../ui/LongList";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { percent } from "../ui/words";
import { ImportWindow } from "./ImportWindow";
import { NewDeckWindow } from "./NewDeckWindow";
import { useMayChange } from "./rights";

export default function DecksPage() {
  useTitle(t("decks.decksPage.decks"));
  const [q, setQ] = useState("");
  const [tag, setTag] = useState("");
  const [open, setOpen] = useState<"new" | "import">();
  const decks = useDecks(useDeferredValue(q.trim()), tag);
  const searching = q.trim() !== "" || tag !== "";
  return (
    <div className="stack">
      <header className="row spread">
        <h1>{t("decks.decksPage.decks")}</h1>
        <div className="row">
          <Button onPress={() => setOpen("import")}>{t("decks.decksPage.importAFile")}</Button>
          <Button look="main" onPress={() => setOpen("new")}>
            {t("decks.decksPage.newDeck")}
          </Button>
        </div>
      </header>
      <NearLimit />
      <search>
        <Field label={t("decks.decksPage.searchDecks")} type="search" value={q} onChange={setQ} />
        {tag && (
          <Button look="quiet" onPress={() => setTag("")} aria-label={t("decks.decksPage.stopFilteringByTagTag", { tag })}>
            {t("decks.decksPage.tagTag", { tag })}
          </Button>
        )}
      </search>
      {decks.isPending && <Coming />}
      {decks.isError && <Failed error={decks.error} again={() => void decks.refetch()} />}
      {decks.data?.length === 0 && (
        <Empty step={!searching && <Button onPress={() => setOpen("new")}>{t("decks.decksPage.makeTheFirstDeck")}</Button>}>
          {searching ? t("decks.decksPage.noDeckMatchesTryFewer") : t("decks.decksPage.yourDecksWillBeHere")}
        </Empty>
      )}
      <LongList className="deck-list" items={decks.data ?? []} keyOf={({ id }) => id} height={98} gap={12} line={(deck, place) => <DeckLine key={deck.id} place={place} deck={deck} pickTag={setTag} />} />
      {open === "new" && <NewDeckWindow close={() => setOpen(undefined)} />}
      {open === "import" && <ImportWindow close={() => setOpen(undefined)} />}
    </div>
  );
}

function DeckLine({ deck, place, pickTag }: { deck: Deck; place: LineProps; pickTag: (tag: string) => void }) {
  const mayChange = useMayChange();
  const remove = useDeleteDeck();
  return (
    <li {...place} className="paper deck-today">
      <div>
        <h2>
          <Link href={`/decks/${deck.id}`}>{deck.title}</Link>
        </h2>
        <p className="note">
          {cardsOf(deck)}
          {deck.mastery != null && deck.cardCount > deck.draftCount && ` ${t("decks.decksPage.masteryMastery", { mastery: percent(deck.mastery) })}`}
        </p>
        {deck.tags.length > 0 && (
          <p className="tags">
            {deck.tags.map((tag) => (
              <Button key={tag} look="quiet" className="tag" onPress={() => pickTag(tag)} aria-label={t("decks.decksPage.onlyDecksWithTagTag", { tag })}>
                {tag}
              </Button>
            ))}
          </p>
        )}
      </div>
      {mayChange(deck) && (
        <Button look="quiet" onPress={() => remove.mutate(deck)} aria-label={t("decks.decksPage.deleteTitle", { title: deck.title })}>
          {t("decks.decksPage.delete")}
        </Button>
      )}
    </li>
  );
}

/** "25 cards, 2 without an answer". */
export const cardsOf = (deck: Deck) =>
  t("decks.decksPage.cardcount", { cardCount: deck.cardCount }) + (deck.draftCount > 0 ? t("decks.decksPage.draftcountWithoutAnAnswer", { draftCount: deck.draftCount }) : "");
