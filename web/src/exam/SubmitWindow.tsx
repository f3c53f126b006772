import type { Question } from "../api/types";
import { Button } from "../ui/Button";
import { Window } from "../ui/Window";
import { count } from "../ui/words";

interface Props {
  open: Question[];
  submit: { isPending: boolean; mutate: () => void };
  show: (question: Question) => void;
  close: () => void;
}

/** Asks before questions without an answer are submitted; that cannot be taken back. */
export function SubmitWindow({ open, submit, show, close }: Props) {
  const first = open[0];
  return (
    <Window title="Submit the test" close={close}>
      <div className="stack">
        <p>{count(open.length, "question has", "questions have")} no answer yet. After submitting no answer can be changed.</p>
        <div className="row">
          <Button
            look="main"
            onPress={() => {
              close();
              if (first) setTimeout(() => show(first));
            }}
          >
            Show the first of them
          </Button>
          <Button isPending={submit.isPending} onPress={() => submit.mutate()}>
            Submit all the same
          </Button>
        </div>
      </div>
    </Window>
  );
}
