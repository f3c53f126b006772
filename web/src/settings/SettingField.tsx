import type { Fields, Settings } from "../api/memory-engine";
import { type Draft, isOwn } from "../data/draft";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { FieldControl, type Put } from "./FieldControl";
import { type Field, sayOrigin } from "./fields";

interface Props {
  field: Field;
  settings: Settings;
  draft: Draft;
  all: Fields;
  put: Put;
  /** What the server has against the value. */
  problem: string | undefined;
}

/** A field, what it does, and where its value comes from, with the way back to that of the place above. */
export function SettingField({ field, settings, draft, all, put, problem }: Props) {
  const own = isOwn(settings, draft, field.name);
  return (
    <div className="setting" id={`setting-${field.name}`}>
      <FieldControl field={field} all={all} scope={settings.scope} put={put} />
      {field.about && <p className="note">{field.about}</p>}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="row origin">
        <span className="note">{sayOrigin(field, settings, own)}</span>
        {own && (
          <Button look="quiet" onPress={() => put(field.name, null)} aria-label={t("settings.settingField.doNotSetHereLabel", { label: field.label })}>
            {t("settings.settingField.doNotSetHere")}
          </Button>
        )}
      </div>
    </div>
  );
}
