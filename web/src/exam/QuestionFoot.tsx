import { useState } from "react";
import type { Question } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Window } from "../ui/Window";

interface Props {
  questions: Question[];
  /** The place of the question that is shown. */
  at: number;
  open: Question[];
  go: (at: number) => void;
  showAll: () => void;
  submit: { isPending: boolean; ask: () => void };
}

/** Below a question that is alone on a phone: back, on, and the way to all of them. */
export function QuestionFoot({ questions, at, open, go, showAll, submit }: Props) {
  const [listed, setListed] = useState(false);
  const last = at === questions.length - 1;
  return (
    <div className="choices row spread question-foot">
      <Button isDisabled={at === 0} onPress={() => go(at - 1)}>
        {t("exam.questionFoot.back")}
      </Button>
      <Button look="quiet" onPress={() => setListed(true)} aria-label={t("exam.questionFoot.questionAtOfQuestionsShow", { at: at + 1, questions: questions.length })}>
        {t("exam.questionFoot.atOfQuestions", { at: at + 1, questions: questions.length })}
      </Button>
      {last ? (
        <Button look="main" isPending={submit.isPending} onPress={submit.ask}>
          {t("exam.questionFoot.submit")}
        </Button>
      ) : (
        <Button look="main" onPress={() => go(at + 1)}>
          {t("exam.questionFoot.next")}
        </Button>
      )}
      {listed && (
        <Window title={t("exam.questionFoot.allQuestions")} close={() => setListed(false)}>
          <div className="stack">
            <p className="note">
              {t("exam.questionFoot.questionsOfQuestions2Answered", { questions: questions.length - open.length, questions2: questions.length })}
            </p>
            <ol className="question-places">
              {questions.map((question, place) => (
                <li key={question.id}>
                  <Button
                    aria-current={place === at ? "step" : undefined}
                    aria-label={t("exam.questionFoot.questionPlacePart", { place: place + 1, part: open.includes(question) ? "open" : "answered" })}
                    onPress={() => {
                      setListed(false);
                      go(place);
                    }}
                  >
                    {place + 1}
                    {!open.includes(question) && <span aria-hidden="true"> ✓</span>}
                  </Button>
                </li>
              ))}
            </ol>
            <div className="row">
              <Button
                onPress={() => {
                  setListed(false);
                  showAll();
                }}
              >
                {t("exam.questionFoot.showAllOnOnePage")}
              </Button>
              <Button
                look="main"
                isPending={submit.isPending}
                onPress={() => {
                  setListed(false);
                  submit.ask();
                }}
              >
                {t("exam.questionFoot.submit")}
              </Button>
            </div>
          </div>
        </Window>
      )}
    </div>
  );
}
