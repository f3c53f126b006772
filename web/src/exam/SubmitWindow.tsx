import type { Question } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Window } from "../ui/Window";

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
    <Window title={t("exam.submitWindow.submitTheTest")} close={close}>
      <div className="stack">
        <p>{t("exam.submitWindow.openNoAnswerYetAfter", { open: open.length })}</p>
        <div className="row">
          <Button
            look="main"
            onPress={() => {
              close();
              if (first) setTimeout(() => show(first));
            }}
          >
            {t("exam.submitWindow.showTheFirstOfThem")}
          </Button>
          <Button isPending={submit.isPending} onPress={() => submit.mutate()}>
            {t("exam.submitWindow.submitAllTheSame")}
          </Button>
        </div>
      </div>
    </Window>
  );
}
