import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, sayProblem } from "../api/http";
import type { Body, Member } from "../api/types";
import { membersPath, refreshPeople } from "../data/classes";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Tick } from "../ui/Tick";
import { toast } from "../ui/toast";
import { Window } from "../ui/Window";

/** By how much a learner's time limits are longer, and whether their time counts. Both follow them into each of their classes. */
export function ExtraTimeWindow({ room, person, close }: { room: string; person: Member["person"]; close: () => void }) {
  const [percent, setPercent] = useState(String(person.extraTime ?? 0));
  const [counts, setCounts] = useState(person.timeCounts ?? true);
  const set = useMutation({
    meta: { says: true },
    mutationFn: () =>
      call("PATCH", `${membersPath(room)}/${encodeURIComponent(person.id)}`, {
        body: { extraTime: Number(percent), timeCounts: counts } satisfies Body<"/api/classes/{class}/members/{person}", "patch">,
      }),
    async onSuccess() {
      await refreshPeople();
      const extra = Number(percent) > 0 ? t("classes.extraTimeWindow.nameNowHasPercentMore", { name: person.name, percent }) : t("classes.extraTimeWindow.nameHasNoExtraTime", { name: person.name });
      toast(counts ? extra : t("classes.extraTimeWindow.extraTheirTimeDoesNot", { extra }));
      close();
    },
  });
  return (
    <Window title={t("classes.extraTimeWindow.extraTimeForName", { name: person.name })} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <label className="field short">
          <span>{t("classes.extraTimeWindow.percent")}</span>
          <input type="number" inputMode="numeric" min={0} max={200} step={5} required autoFocus value={percent} onChange={(event) => setPercent(event.target.value)} />
          <small>{t("classes.extraTimeWindow.n25Makes25MinutesOf")}</small>
        </label>
        <Tick isSelected={counts} onChange={setCounts}>
          {t.rich("classes.extraTimeWindow.theTimeThatTheyTake", { small: (text) => <small>{text}</small> })}
        </Tick>
        {set.isError && (
          <p className="problem" role="alert">
            {sayProblem(set.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={set.isPending}>
          {t("classes.extraTimeWindow.save")}
        </Button>
      </Form>
    </Window>
  );
}
