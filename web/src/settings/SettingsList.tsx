import type { Settings } from "../api/memory-engine";
import { isOwn } from "../data/draft";
import { fields, sayOrigin, sayValue } from "./fields";

/** The settings of a place for those who may only read them. */
export function SettingsList({ settings }: { settings: Settings }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Settings">
      <table className="wraps">
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Value</th>
            <th scope="col">Where from</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
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
