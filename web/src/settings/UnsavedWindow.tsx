import { Button } from "../ui/Button";
import { useLeaving } from "../ui/leaving";
import { Window } from "../ui/Window";
import { count } from "../ui/words";

/** Asks whoever leaves the page before they save. */
export function UnsavedWindow({ changes }: { changes: number }) {
  const { asked, stay, leave } = useLeaving(changes > 0);
  if (!asked) return null;
  return (
    <Window title="Leave without saving" close={stay}>
      <div className="stack">
        <p>{count(changes, "change is", "changes are")} not saved. Without saving, the settings stay as they were.</p>
        <div className="row">
          <Button look="main" autoFocus onPress={stay}>
            Stay
          </Button>
          <Button onPress={leave}>Leave without saving</Button>
        </div>
      </div>
    </Window>
  );
}
