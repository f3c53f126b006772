import { useState } from "react";
import { Form } from "react-aria-components";
import { Problem, sayProblem } from "../api/http";
import type { Deck } from "../api/types";
import { useChangeDeck } from "../data/decks";
import { t } from "../texts/texts";
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
    <Window title={t("decks.settingsWindow.titleAndLanguages")} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          const spelled = spelling === "BY_LANGUAGE" ? null : spelling;
          change.mutate({ title: title.trim(), frontLang: frontLang || null, backLang: backLang || null, spelling: spelled }, { onSuccess: close });
        }}
      >
        <Field label={t("decks.settingsWindow.title")} value={title} onChange={setTitle} isRequired maxLength={200} autoFocus />
        <Language label={t("decks.settingsWindow.languageOfTheFronts")} value={frontLang} own={deck.frontLang} choose={setFrontLang} />
        <Language label={t("decks.settingsWindow.languageOfTheBacks")} value={backLang} own={deck.backLang} choose={setBackLang} />
        <Choice
          label={t("decks.settingsWindow.spellingOfTypedAnswers")}
          value={spelling}
          options={[
            ["BY_LANGUAGE", t("decks.settingsWindow.countsIfTheLanguagesDiffer")],
            ["COUNTS", t("decks.settingsWindow.counts")],
            ["IGNORED", t("decks.settingsWindow.doesNotCount")],
          ]}
          choose={setSpelling}
        />
        <p className="note">{t("decks.settingsWindow.whereSpellingCountsAccentsMust")}</p>
        {change.isError && (
          <p className="problem" role="alert">
            {stale ? t("decks.settingsWindow.somebodyChangedTheDeckIn", { title: deck.title }) : sayProblem(change.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={change.isPending}>
          {t("decks.settingsWindow.save")}
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
        <option value="">{t("decks.settingsWindow.notSaid")}</option>
        {languageChoices(own).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
