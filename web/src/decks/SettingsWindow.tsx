import { useState } from "react";
import { Form } from "react-aria-components";
import { Problem, sayProblem } from "../api/http";
import type { Deck } from "../api/types";
import { useChangeDeck } from "../data/decks";
import { Button } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Field } from "../ui/Field";
import { Window } from "../ui/Window";
import { languageChoices } from "./languages";

type Spelling = NonNullable<Deck["spelling"]> | "BY_LANGUAGE";

/** A deck's title, and what grading and reading aloud need to know of it. */
export function SettingsWindow({ deck, close }: { deck: Deck; close: () => void }) {
  const change = useChangeDeck(deck);
  const [title, setTitle] = useState(deck.title);
  const [frontLang, setFrontLang] = useState(deck.frontLang ?? "");
  const [backLang, setBackLang] = useState(deck.backLang ?? "");
  const [spelling, setSpelling] = useState<Spelling>(deck.spelling ?? "BY_LANGUAGE");
  const stale = change.error instanceof Problem && change.error.status === 412;
  return (
    <Window title="Title and languages" close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          const spelled = spelling === "BY_LANGUAGE" ? null : spelling;
          change.mutate({ title: title.trim(), frontLang: frontLang || null, backLang: backLang || null, spelling: spelled }, { onSuccess: close });
        }}
      >
        <Field label="Title" value={title} onChange={setTitle} isRequired maxLength={200} autoFocus />
        <Language label="Language of the fronts" value={frontLang} own={deck.frontLang} choose={setFrontLang} />
        <Language label="Language of the backs" value={backLang} own={deck.backLang} choose={setBackLang} />
        <Choice
          label="Spelling of typed answers"
          value={spelling}
          options={[
            ["BY_LANGUAGE", "Counts if the languages differ"],
            ["COUNTS", "Counts"],
            ["IGNORED", "Does not count"],
          ]}
          choose={setSpelling}
        />
        <p className="note">Where spelling counts, accents must be right as well. Capitals and outer spaces never count.</p>
        {change.isError && (
          <p className="problem" role="alert">
            {stale ? `Somebody changed the deck in the meantime; it is now called “${deck.title}”. Save again to use yours.` : sayProblem(change.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={change.isPending}>
          Save
        </Button>
      </Form>
    </Window>
  );
}

function Language({ label, value, own, choose }: { label: string; value: string; own: string | null | undefined; choose: (tag: string) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">Not said</option>
        {languageChoices(own).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
