import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, Problem, sayProblem } from "../api/http";
import type { Body, Card, Deck } from "../api/types";
import { deckPath, refreshDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Tick } from "../ui/Tick";
import { Window } from "../ui/Window";
import { Rich } from "../written/Rich";
import { longestText } from "../written/sanitise";
import { Grading, splitLines } from "./Grading";
import { StaleCard } from "./StaleCard";

interface Props {
  deck: Deck;
  /** The newest cards, to show what somebody else made of this one. */
  cards: Card[];
  card: Card | undefined;
  close: () => void;
}

/** Adds a card or changes one, with a preview of both sides. */
export function CardWindow({ deck, cards, card, close }: Props) {
  const [front, setFront] = useState(card?.front ?? "");
  const [back, setBack] = useState(card?.back ?? "");
  const [tags, setTags] = useState(card?.tags.join(", ") ?? "");
  const [accepted, setAccepted] = useState(card?.accepted.join("\n") ?? "");
  const [list, setList] = useState<Card["list"]>(card?.list ?? null);
  const [fresh, setFresh] = useState(false);
  const [stale, setStale] = useState(false);
  const [added, setAdded] = useState(0);
  const save = useMutation({
    meta: { says: true },
    async mutationFn(version: number) {
      const body: Body<"/api/decks/{deck}/cards", "post"> = { front, back, tags: splitTags(tags), accepted: splitLines(accepted), list };
      const change: Body<"/api/decks/{deck}/cards/{card}", "patch"> = { ...body, newQuestion: fresh };
      if (card) await call("PATCH", `${deckPath(deck.id)}/cards/${card.id}`, { body: change, version });
      else await call("POST", `${deckPath(deck.id)}/cards`, { body });
    },
    async onError(error) {
      if (error instanceof Problem && error.status === 412) setStale(true);
      await refreshDeck(deck.id);
    },
    async onSuccess() {
      await refreshDeck(deck.id);
      if (card) return close();
      setFront("");
      setBack("");
      setAccepted("");
      setList(null);
      setAdded(added + 1);
    },
  });
  const theirs = card && cards.find((each) => each.id === card.id);
  if (stale && card) {
    return (
      <Window title={t("cards.cardWindow.somebodyChangedThisCard")} close={close} wide>
        <StaleCard
          yours={{ front, back }}
          theirs={theirs && theirs.version !== card.version ? theirs : undefined}
          useYours={() => save.mutate(theirs?.version ?? 0)}
          useTheirs={close}
          saving={save.isPending}
        />
      </Window>
    );
  }
  return (
    <Window title={card ? t("cards.cardWindow.editTheCard") : t("cards.cardWindow.addACard")} close={close} wide>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(card?.version ?? 0);
        }}
      >
        <div className="two">
          <Field key={added} label={t("cards.cardWindow.front")} value={front} onChange={setFront} rows={5} isRequired maxLength={longestText} autoFocus />
          <Field label={t("cards.cardWindow.back")} value={back} onChange={setBack} rows={5} maxLength={longestText} hint={t("cards.cardWindow.mayStayEmptyUntilYou")} />
        </div>
        <Field label={t("cards.cardWindow.tags")} value={tags} onChange={setTags} hint={t("cards.cardWindow.withCommasBetweenSidesTake")} />
        <Grading accepted={accepted} setAccepted={setAccepted} list={list ?? null} setList={setList} />
        {(front || back) && (
          <div className="two preview" aria-label={t("cards.cardWindow.preview")} role="group">
            <Rich text={front} />
            <Rich text={back} />
          </div>
        )}
        {card && (
          <Tick isSelected={fresh} onChange={setFresh}>
            {t("cards.cardWindow.thisIsANewQuestion")}
          </Tick>
        )}
        {save.isError && (
          <p className="problem" role="alert">
            {sayProblem(save.error)}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="main" isPending={save.isPending}>
            {card ? t("cards.cardWindow.save") : t("cards.cardWindow.add")}
          </Button>
          <Button onPress={close}>{card ? t("cards.cardWindow.cancel") : t("cards.cardWindow.done")}</Button>
          <span role="status" className="note">
            {added > 0 && t("cards.cardWindow.addedAdded", { added })}
          </span>
        </div>
      </Form>
    </Window>
  );
}

export const splitTags = (text: string) => [...new Set(text.split(",").map((each) => each.trim()).filter(Boolean))];
