import type { Question } from "../api/types";
import type { Give } from "../graded/give";
import { Options } from "../graded/Options";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useKeys } from "../ui/use-keys";

/** One of four, by click or with the keys 1 to 4. */
export function ChoiceQuestion({ question, give }: { question: Question; give: Give }) {
  const options = question.options ?? [];
  const choose = (id: string) => give({ choice: id }, options.find((each) => each.id === id)?.text ?? "");
  const dontKnow = () => give({ dontKnow: true }, null);
  useKeys({ ...Object.fromEntries(options.map(({ id }, index) => [String(index + 1), () => choose(id)])), "0": dontKnow });
  return (
    <>
      <Options options={options} lang={question.answerLang} choose={choose} />
      <Button look="quiet" onPress={dontKnow}>
        {t.rich("learn.choiceQuestion.dontKnow0", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
      </Button>
    </>
  );
}
