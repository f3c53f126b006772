import { useState } from "react";
import { Form } from "react-aria-components";
import type { Question } from "../api/types";
import { AnswerField } from "../graded/AnswerField";
import type { Give } from "../graded/give";
import { ListNote } from "../graded/QuestionCard";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Rich } from "../written/Rich";

/** A typed answer, sent with Enter; a list of all is written line by line and sent with the button. */
export function WrittenQuestion({ question, give }: { question: Question; give: Give }) {
  const [text, setText] = useState("");
  const [hinted, setHinted] = useState(false);
  const hint = hinted ? { hint: true } : {};
  return (
    <Form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) give({ text, ...hint }, text);
      }}
    >
      <ListNote list={question.list} />
      <AnswerField label={t("learn.writtenQuestion.yourAnswer")} value={text} onChange={setText} lang={question.answerLang} rows={question.list === "ALL" ? 4 : undefined} autoFocus />
      <p role="status" className="hint">
        {hinted && question.hint && (
          <>
            {t("learn.writtenQuestion.hint")}{" "}<Rich text={question.hint} lang={question.answerLang} />
          </>
        )}
      </p>
      <div className="row">
        <Button type="submit" look="main" isDisabled={text.trim() === ""}>
          {t.rich("learn.writtenQuestion.answerEnter", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
        </Button>
        {question.hint && !hinted && <Button onPress={() => setHinted(true)}>{t("learn.writtenQuestion.hint2")}</Button>}
        <Button look="quiet" onPress={() => give({ dontKnow: true, ...hint }, null)}>
          {t("learn.writtenQuestion.dontKnow")}
        </Button>
      </div>
    </Form>
  );
}
