import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useLeaving } from "../ui/leaving";
import { Window } from "../ui/Window";

/** Asks whoever leaves the page before they save. */
export function UnsavedWindow({ changes }: { changes: number }) {
  const { asked, stay, leave } = useLeaving(changes > 0);
  if (!asked) return null;
  return (
    <Window title={t("settings.unsavedWindow.leaveWithoutSaving")} close={stay}>
      <div className="stack">
        <p>{t("settings.unsavedWindow.changesNotSavedWithoutSaving", { changes })}</p>
        <div className="row">
          <Button look="main" autoFocus onPress={stay}>
            {t("settings.unsavedWindow.stay")}
          </Button>
          <Button onPress={leave}>{t("settings.unsavedWindow.leaveWithoutSaving")}</Button>
        </div>
      </div>
    </Window>
  );
}
