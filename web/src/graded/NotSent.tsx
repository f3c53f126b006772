import { Problem, sayProblem } from "../api/http";
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
        {moved ? "This session has moved on, in another tab or on another device. " : ""}
        {sayProblem(error)}
      </p>
      {moved ? <Button onPress={reload}>Load it again</Button> : <Button onPress={again}>Try again</Button>}
    </div>
  );
}
