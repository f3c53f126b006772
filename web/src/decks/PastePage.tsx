import { useMutation } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { call, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { NearLimit } from "../cards/NearLimit";
import { deckPath, refreshDeck, useDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Field } from "../ui/Field";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { toast } from "../ui/toast";
import { Rich } from "../written/Rich";
import { guessSeparator, mostCards, readPasted, type Separator } from "./paste";
import { useMayChange } from "./rights";

const shown = 50;
const separators = () => [
  ["tab", t("decks.pastePage.tab")],
  ["comma", t("decks.pastePage.comma")],
  ["dash", t("decks.pastePage.dash")],
  ["own", t("decks.pastePage.own")],
] as const;

/** Many cards at once from two pasted columns, shown as they will be before anything is stored. */
export default function PastePage({ id }: { id: string }) {
  useTitle(t("decks.pastePage.pasteCards"));
  const deck = useDeck(id);
  const mayChange = useMayChange();
  if (deck.isPending) return <Coming />;
  if (deck.isError) return <Failed title={t("decks.pastePage.pasteCards")} error={deck.error} again={() => void deck.refetch()} />;
  if (!mayChange(deck.data))
    return (
      <Empty title={t("decks.pastePage.pasteCards")} step={<LinkButton to={`/decks/${id}`}>{t("decks.pastePage.backToTheDeck")}</LinkButton>}>
        {t("decks.pastePage.onlyItsOwnerAddsCards")}
      </Empty>
    );
  return <Paste id={id} title={deck.data.title} />;
}

function Paste({ id, title }: { id: string; title: string }) {
  const [, go] = useLocation();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Separator>();
  const [own, setOwn] = useState("=");
  const late = useDeferredValue(text);
  const separator = chosen ?? guessSeparator(late);
  const cards = useMemo(() => readPasted(late, separator, own), [late, separator, own]);
  const drafts = cards.filter((card) => card.back.trim() === "").length;
  const add = useMutation({
    meta: { says: true },
    mutationFn: () => call("POST", `${deckPath(id)}/cards/batch`, { body: { cards } satisfies Body<"/api/decks/{deck}/cards/batch", "post">, timeoutMs: 60_000 }),
    async onSuccess() {
      await refreshDeck(id);
      toast(t("decks.pastePage.cardsAdded", { cards: cards.length }));
      go(`/decks/${id}`);
    },
  });
  return (
    <div className="stack">
      <header>
        <p className="note">
          <Link href={`/decks/${id}`}>{title}</Link>
        </p>
        <h1>{t("decks.pastePage.pasteCards")}</h1>
        <p className="note">{t("decks.pastePage.oneCardALineFront")}</p>
      </header>
      <NearLimit deck={id} />
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Field label={t("decks.pastePage.text")} value={text} onChange={setText} rows={8} placeholder={t("decks.pastePage.frontBack")} autoFocus />
        <div className="row">
          <Choice label={t("decks.pastePage.separator")} value={separator} options={separators()} choose={setChosen} />
          {separator === "own" && <Field label={t("decks.pastePage.yourSeparator")} value={own} onChange={setOwn} maxLength={20} />}
        </div>
        <p role="status" className="figures">
          {text.trim() !== "" && t("decks.pastePage.cards", { cards: cards.length })}
          {drafts > 0 && t("decks.pastePage.draftsWithoutAnAnswer", { drafts })}
          {cards.length > mostCards && t("decks.pastePage.atMostMostcardsAtOnce", { mostCards })}
        </p>
        {add.isError && (
          <p className="problem" role="alert">
            {t("decks.pastePage.nothingWasAddedError", { error: sayProblem(add.error) })}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="main" isDisabled={cards.length === 0 || cards.length > mostCards || late !== text} isPending={add.isPending}>
            {t("decks.pastePage.addPart", { part: cards.length > 0 ? t("decks.pastePage.cards", { cards: cards.length }) : t("decks.pastePage.cards2") })}
          </Button>
        </div>
      </Form>
      {cards.length === 0 ? (
        <Empty>{t("decks.pastePage.aPreviewOfTheCards")}</Empty>
      ) : (
        <section aria-label={t("decks.pastePage.preview")}>
          <ol className="card-list">
            {cards.slice(0, shown).map((card, index) => (
              <li key={index} className="paper card-line">
                <Rich text={card.front} className="front" />
                {card.back.trim() === "" ? <p className="note">{t("decks.pastePage.noAnswerYet")}</p> : <Rich text={card.back} />}
                {card.tags && <p className="note">{t("decks.pastePage.tagsTags", { tags: card.tags.join(", ") })}</p>}
              </li>
            ))}
          </ol>
          {cards.length > shown && <p className="note">{t("decks.pastePage.andCardsMore", { cards: cards.length - shown })}</p>}
        </section>
      )}
    </div>
  );
}
