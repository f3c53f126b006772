import { useState } from "react";
import type { Question } from "../api/types";
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
        Back
      </Button>
      <Button look="quiet" onPress={() => setListed(true)} aria-label={`Question ${at + 1} of ${questions.length}; show all questions`}>
        {at + 1} of {questions.length}
      </Button>
      {last ? (
        <Button look="main" isPending={submit.isPending} onPress={submit.ask}>
          Submit
        </Button>
      ) : (
        <Button look="main" onPress={() => go(at + 1)}>
          Next
        </Button>
      )}
      {listed && (
        <Window title="All questions" close={() => setListed(false)}>
          <div className="stack">
            <p className="note">
              {questions.length - open.length} of {questions.length} answered
            </p>
            <ol className="question-places">
              {questions.map((question, place) => (
                <li key={question.id}>
                  <Button
                    aria-current={place === at ? "step" : undefined}
                    aria-label={`Question ${place + 1}, ${open.includes(question) ? "open" : "answered"}`}
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
                Show all on one page
              </Button>
              <Button
                look="main"
                isPending={submit.isPending}
                onPress={() => {
                  setListed(false);
                  submit.ask();
                }}
              >
                Submit
              </Button>
            </div>
          </div>
        </Window>
      )}
    </div>
  );
}
