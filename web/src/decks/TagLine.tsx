import { useState } from "react";
import { Form } from "react-aria-components";
import type { Deck } from "../api/types";
import { useChangeDeck } from "../data/decks";
import { t } from "../texts/texts";
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
      <span className="note">{deck.tags.length > 0 ? t("decks.tagLine.tags") : t("decks.tagLine.tagsNoneYet")}</span>
      {deck.tags.map((each) =>
        editable ? (
          <Button
            key={each}
            look="quiet"
            className="tag"
            aria-label={t("decks.tagLine.removeTagEach", { each })}
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
          {t("decks.tagLine.addATag")}
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
          <Field label={t("decks.tagLine.newTag")} value={tag} onChange={setTag} maxLength={50} autoFocus />
          <Button type="submit">{t("decks.tagLine.add")}</Button>
        </Form>
      )}
    </div>
  );
}
