import { useState } from "react";
import { Form } from "react-aria-components";
import type { Deck } from "../api/types";
import { useChangeDeck } from "../data/decks";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";

/** The deck's tags; its editors add and remove them here. */
export function TagLine({ deck, editable }: { deck: Deck; editable: boolean }) {
  const change = useChangeDeck(deck);
  const [adding, setAdding] = useState(false);
  const [tag, setTag] = useState("");
  if (!editable && deck.tags.length === 0) return null;
  const add = () => {
    const next = tag.trim();
    if (next && !deck.tags.includes(next)) change.mutate({ tags: [...deck.tags, next] });
    setTag("");
    setAdding(false);
  };
  return (
    <div className="tags">
      <span className="note">{deck.tags.length > 0 ? "Tags:" : "Tags: none yet"}</span>
      {deck.tags.map((each) =>
        editable ? (
          <Button
            key={each}
            look="quiet"
            className="tag"
            aria-label={`Remove tag ${each}`}
            onPress={() => change.mutate({ tags: deck.tags.filter((other) => other !== each) })}
          >
            {each} ✕
          </Button>
        ) : (
          <span key={each} className="tag">
            {each}
          </span>
        ),
      )}
      {editable && !adding && (
        <Button look="quiet" className="tag" onPress={() => setAdding(true)}>
          Add a tag
        </Button>
      )}
      {adding && (
        <Form
          className="row tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field label="New tag" value={tag} onChange={setTag} maxLength={50} autoFocus />
          <Button type="submit">Add</Button>
        </Form>
      )}
    </div>
  );
}
