import type { ChoiceText } from "../api/types";
import { Button } from "../ui/Button";
import { Rich } from "../written/Rich";

interface Props {
  options: ChoiceText[];
  lang: string | null | undefined;
  choose?: (id: string) => void;
  chosen?: string | undefined;
  /** Once it is known: the text of the right one. */
  right?: string | null | undefined;
}

/** The answers to choose from, by click or by number. An option shows four lines, the rest when it has the focus. */
export function Options({ options, lang, choose, chosen, right }: Props) {
  return (
    <ol className="options">
      {options.map(({ id, text }, index) => {
        const mark = right == null ? "" : text === right ? "right" : id === chosen ? "wrong" : "";
        return (
          <li key={id}>
            <Button className={`option ${mark}`} isDisabled={!choose} {...(choose ? { onPress: () => choose(id) } : {})}>
              <kbd className="only-keyboard">{index + 1}</kbd>
              <span className="clip">
                <Rich text={text} lang={lang} plain />
              </span>
              {mark && <span className="mark">{mark === "right" ? "✓ right" : "✗ yours"}</span>}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
