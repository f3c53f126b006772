import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, sayProblem } from "../api/http";
import type { Body, Member } from "../api/types";
import { membersPath, refreshPeople } from "../data/classes";
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
      const extra = Number(percent) > 0 ? `${person.name} now has ${percent} % more time in tests with a limit.` : `${person.name} has no extra time now.`;
      toast(counts ? extra : `${extra} Their time does not count.`);
      close();
    },
  });
  return (
    <Window title={`Extra time for ${person.name}`} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <label className="field short">
          <span>Percent</span>
          <input type="number" inputMode="numeric" min={0} max={200} step={5} required autoFocus value={percent} onChange={(event) => setPercent(event.target.value)} />
          <small>25 makes 25 minutes of 20. At most 200; from the learner’s next sign-in or renewal, within a quarter of an hour.</small>
        </label>
        <Tick isSelected={counts} onChange={setCounts}>
          The time that they take to answer counts
          <small>Without this, an answer much slower or faster than usual moves no card.</small>
        </Tick>
        {set.isError && (
          <p className="problem" role="alert">
            {sayProblem(set.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={set.isPending}>
          Save
        </Button>
      </Form>
    </Window>
  );
}
