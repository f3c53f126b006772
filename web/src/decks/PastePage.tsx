import { useMutation } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { call, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { NearLimit } from "../cards/NearLimit";
import { deckPath, refreshDeck, useDeck } from "../data/decks";
import { Button, LinkButton } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Field } from "../ui/Field";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { toast } from "../ui/toast";
import { count } from "../ui/words";
import { Rich } from "../written/Rich";
import { guessSeparator, mostCards, readPasted, type Separator } from "./paste";
import { useMayChange } from "./rights";

const shown = 50;
const separators = [
  ["tab", "Tab"],
  ["comma", "Comma"],
  ["dash", "Dash"],
  ["own", "Own"],
] as const;

/** Many cards at once from two pasted columns, shown as they will be before anything is stored. */
export default function PastePage({ id }: { id: string }) {
  useTitle("Paste cards");
  const deck = useDeck(id);
  const mayChange = useMayChange();
  if (deck.isPending) return <Coming />;
  if (deck.isError) return <Failed title="Paste cards" error={deck.error} again={() => void deck.refetch()} />;
  if (!mayChange(deck.data))
    return (
      <Empty title="Paste cards" step={<LinkButton to={`/decks/${id}`}>Back to the deck</LinkButton>}>
        Only its owner adds cards to this deck. Make a copy to change it.
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
      toast(`${count(cards.length, "card")} added.`);
      go(`/decks/${id}`);
    },
  });
  return (
    <div className="stack">
      <header>
        <p className="note">
          <Link href={`/decks/${id}`}>{title}</Link>
        </p>
        <h1>Paste cards</h1>
        <p className="note">One card a line, front and back with a separator between. Text from a spreadsheet has tabs; a third column there holds tags.</p>
      </header>
      <NearLimit deck={id} />
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Field label="Text" value={text} onChange={setText} rows={8} placeholder={"Front\tBack"} autoFocus />
        <div className="row">
          <Choice label="Separator" value={separator} options={separators} choose={setChosen} />
          {separator === "own" && <Field label="Your separator" value={own} onChange={setOwn} maxLength={20} />}
        </div>
        <p role="status" className="figures">
          {text.trim() !== "" && count(cards.length, "card")}
          {drafts > 0 && `, ${drafts} without an answer`}
          {cards.length > mostCards && `. At most ${mostCards} at once: split the text.`}
        </p>
        {add.isError && (
          <p className="problem" role="alert">
            Nothing was added. {sayProblem(add.error)}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="main" isDisabled={cards.length === 0 || cards.length > mostCards || late !== text} isPending={add.isPending}>
            Add {cards.length > 0 ? count(cards.length, "card") : "cards"}
          </Button>
        </div>
      </Form>
      {cards.length === 0 ? (
        <Empty>A preview of the cards will be here.</Empty>
      ) : (
        <section aria-label="Preview">
          <ol className="card-list">
            {cards.slice(0, shown).map((card, index) => (
              <li key={index} className="paper card-line">
                <Rich text={card.front} className="front" />
                {card.back.trim() === "" ? <p className="note">No answer yet</p> : <Rich text={card.back} />}
                {card.tags && <p className="note">Tags: {card.tags.join(", ")}</p>}
              </li>
            ))}
          </ol>
          {cards.length > shown && <p className="note">and {cards.length - shown} more</p>}
        </section>
      )}
    </div>
  );
}
