import { useState } from "react";
import { t } from "../texts/texts";
import { Button } from "./Button";
import { Field } from "./Field";

/** So many tags are there at a time; the others are found by their letters. */
const most = 40;

interface Props {
  tags: string[];
  chosen: string[];
  choose: (chosen: string[]) => void;
}

/** Tags to choose any of. Those that are chosen are always there. */
export function TagChoice({ tags, chosen, choose }: Props) {
  const [letters, setLetters] = useState("");
  const found = letters.trim() === "" ? tags : tags.filter((tag) => tag.toLowerCase().includes(letters.trim().toLowerCase()));
  const shown = [...new Set([...chosen, ...found.slice(0, most)])];
  const left = found.length - most;
  return (
    <>
      {(tags.length > most ? shown : tags).map((tag) => (
        <Button
          key={tag}
          look="quiet"
          className="tag"
          aria-pressed={chosen.includes(tag)}
          onPress={() => choose(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag])}
        >
          {tag}
        </Button>
      ))}
      {tags.length > most && (
        <>
          {left > 0 && <span className="note">{t("base.tagChoice.andLeftMore", { left })}</span>}
          <Field label={t("base.tagChoice.findATag")} type="search" value={letters} onChange={setLetters} />
        </>
      )}
    </>
  );
}
