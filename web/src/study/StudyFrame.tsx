import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useKeys } from "../ui/use-keys";
import { Window } from "../ui/Window";

interface Props {
  deck: string;
  title: string;
  /** 0 to 1 */
  done: number;
  /** Undefined while there is nothing to undo. */
  undo?: (() => void) | undefined;
  /** What stands in the place of Undo where there is none, because the server has graded. */
  aside?: ReactNode;
  /** What one may do with the card at hand beside studying it. */
  tools?: ReactNode;
  keys: readonly (readonly [string, string])[];
  children: ReactNode;
}

/** What surrounds a card while studying: a way out, a thin line, undo, the keys. Nothing else. */
export function StudyFrame({ deck, title, done, undo, aside, tools, keys, children }: Props) {
  const [help, setHelp] = useState(false);
  useKeys({ "?": () => setHelp(true), u: () => undo?.() });
  return (
    <div className="study">
      <header className="study-head">
        <Link href={`/decks/${deck}`} className="button quiet" aria-label={t("study.studyFrame.leaveAndGoToThe")}>
          ✕
        </Link>
        <h1 className="unseen">{title}</h1>
        <div className="line" role="progressbar" aria-label={t("study.studyFrame.doneOfThisSession")} aria-valuenow={Math.round(done * 100)} aria-valuemin={0} aria-valuemax={100}>
          <div style={{ transform: `scaleX(${done})` }} />
        </div>
        {tools}
        {aside === undefined ? (
          <Button look="quiet" isDisabled={!undo} onPress={() => undo?.()}>
            {t("study.studyFrame.undo")}
          </Button>
        ) : (
          aside
        )}
        <Button look="quiet" className="only-keyboard" onPress={() => setHelp(true)} aria-label={t("study.studyFrame.keys")}>
          ?
        </Button>
      </header>
      {children}
      {help && (
        <Window title={t("study.studyFrame.keys")} close={() => setHelp(false)}>
          <dl className="keys-list">
            {[...keys, ...(aside === undefined ? [["u", t("study.studyFrame.undoTheLastAnswer")] as const] : []), ["?", t("study.studyFrame.theseKeys")] as const].map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </Window>
      )}
    </div>
  );
}
