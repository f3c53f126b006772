import { Problem, sayProblem } from "../api/http";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";

interface Props {
  error: unknown;
  again: () => void;
  /** Reads the session anew, when it has moved on elsewhere. */
  reload: () => void;
}

/** An answer did not arrive. It is still on the page; graded modes need the server, so one tries again here. */
export function NotSent({ error, again, reload }: Props) {
  const moved = error instanceof Problem && [404, 409].includes(error.status);
  return (
    <div className="failed" role="alert">
      <p>
        {moved ? `${t("graded.notSent.thisSessionHasMovedOn")} ` : ""}
        {sayProblem(error)}
      </p>
      {moved ? <Button onPress={reload}>{t("graded.notSent.loadItAgain")}</Button> : <Button onPress={again}>{t("graded.notSent.tryAgain")}</Button>}
    </div>
  );
}
