import type { Settings } from "../api/memory-engine";
import { isOwn } from "../data/draft";
import { t } from "../texts/texts";
import { fields, sayOrigin, sayValue } from "./fields";

/** The settings of a place for those who may only read them. */
export function SettingsList({ settings }: { settings: Settings }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("settings.settingsList.settings")}>
      <table className="wraps">
        <thead>
          <tr>
            <th scope="col">{t("settings.settingsList.setting")}</th>
            <th scope="col">{t("settings.settingsList.value")}</th>
            <th scope="col">{t("settings.settingsList.whereFrom")}</th>
          </tr>
        </thead>
        <tbody>
          {fields().map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              <td>{sayValue(field, settings.effective)}</td>
              <td className="note">{sayOrigin(field, settings, isOwn(settings, {}, field.name))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
