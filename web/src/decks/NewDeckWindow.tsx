import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useLocation } from "wouter";
import { call, sayProblem } from "../api/http";
import type { Body, Deck } from "../api/types";
import { refreshDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Window } from "../ui/Window";

export function NewDeckWindow({ close }: { close: () => void }) {
  const [, go] = useLocation();
  const [title, setTitle] = useState("");
  const make = useMutation({
    meta: { says: true },
    mutationFn: () => call<Deck>("POST", "/api/decks", { body: { title: title.trim(), tags: [] } satisfies Body<"/api/decks", "post"> }),
    async onSuccess(deck) {
      await refreshDeck(deck.id);
      close();
      go(`/decks/${deck.id}`);
    },
  });
  return (
    <Window title={t("decks.newDeckWindow.newDeck")} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Field label={t("decks.newDeckWindow.title")} value={title} onChange={setTitle} isRequired maxLength={200} autoFocus />
        {make.isError && (
          <p className="problem" role="alert">
            {sayProblem(make.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={make.isPending}>
          {t("decks.newDeckWindow.makeTheDeck")}
        </Button>
      </Form>
    </Window>
  );
}
