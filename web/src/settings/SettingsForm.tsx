import { useState } from "react";
import { Form } from "react-aria-components";
import { Problem, sayProblem } from "../api/http";
import type { FieldName, Fields, Settings } from "../api/memory-engine";
import { type Draft, drafted, isEmpty, put as putInto } from "../data/draft";
import { isStale, usePreview, useSaveSettings } from "../data/settings";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { groups } from "./fields";
import { sayLoad } from "./outlook";
import { PreviewPanel } from "./PreviewPanel";
import { SettingField } from "./SettingField";
import { UnsavedWindow } from "./UnsavedWindow";

/** All fields of a place to change, and beside them what a change does. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const [draft, setDraft] = useState<Draft>({});
  const save = useSaveSettings(settings, () => setDraft({}));
  const all = drafted(settings, draft);
  const put = <F extends FieldName>(name: F, value: Fields[F] | null) => {
    save.reset();
    setDraft((before) => putInto(settings, before, name, value));
  };
  const changes = Object.keys(draft).length;
  const problems = save.error instanceof Problem ? save.error.errors : [];
  const problemOf = (name: FieldName) => problems.find(({ field }) => field.split(/[.[]/).includes(name))?.rule;
  return (
    <div className="settings">
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft);
        }}
      >
        {groups().filter(({ only }) => !only || only === settings.scope).map((group) => (
          <section key={group.title} className="paper stack" aria-label={group.title}>
            <h2>{group.title}</h2>
            {group.about && <p className="note">{group.about}</p>}
            {group.fields.map((field) => (
              <SettingField key={field.name} field={field} settings={settings} draft={draft} all={all} put={put} problem={problemOf(field.name)} />
            ))}
          </section>
        ))}
        <div className={isEmpty(draft) ? "save" : "save changed"}>
          {save.isError && (
            <p className="problem" role="alert">
              {isStale(save.error) ? t("settings.settingsForm.somebodyElseChangedTheseSettings") : sayProblem(save.error)}
            </p>
          )}
          <div className="row">
            <Button type="submit" look="main" isDisabled={isEmpty(draft)} isPending={save.isPending}>
              {t("settings.settingsForm.save")}
            </Button>
            <Button look="quiet" isDisabled={isEmpty(draft)} onPress={() => setDraft({})}>
              {t("settings.settingsForm.discard")}
            </Button>
            <span className="note">{changes === 0 ? t("settings.settingsForm.nothingIsChanged") : t("settings.settingsForm.changesNotSaved", { changes })}</span>
          </div>
          <LoadInShort settings={settings} draft={draft} />
        </div>
      </Form>
      <PreviewPanel settings={settings} draft={draft} />
      <UnsavedWindow changes={changes} />
    </div>
  );
}

/** The preview in a line, beside the button: on a phone the rest of it is far below. */
function LoadInShort({ settings, draft }: { settings: Settings; draft: Draft }) {
  const { data, changed } = usePreview(settings, draft);
  return data && changed && <p className="note">{sayLoad(data.before, data.after, true)}</p>;
}
