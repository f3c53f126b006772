import { useState } from "react";
import { Form } from "react-aria-components";
import type { Question } from "../api/types";
import { AnswerField } from "../graded/AnswerField";
import type { Give } from "../graded/give";
import { ListNote } from "../graded/QuestionCard";
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
      <AnswerField label="Your answer" value={text} onChange={setText} lang={question.answerLang} rows={question.list === "ALL" ? 4 : undefined} autoFocus />
      <p role="status" className="hint">
        {hinted && question.hint && (
          <>
            Hint: <Rich text={question.hint} lang={question.answerLang} />
          </>
        )}
      </p>
      <div className="row">
        <Button type="submit" look="main" isDisabled={text.trim() === ""}>
          Answer <kbd className="only-keyboard">Enter</kbd>
        </Button>
        {question.hint && !hinted && <Button onPress={() => setHinted(true)}>Hint</Button>}
        <Button look="quiet" onPress={() => give({ dontKnow: true, ...hint }, null)}>
          Don’t know
        </Button>
      </div>
    </Form>
  );
}
