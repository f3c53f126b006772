import { useState } from "react";
import { Form } from "react-aria-components";
import { Problem, sayProblem } from "../api/http";
import type { Deck } from "../api/types";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Window } from "../ui/Window";
import { useChangeDeck } from "./queries";

export function RenameWindow({ deck, close }: { deck: Deck; close: () => void }) {
  const change = useChangeDeck(deck);
  const [title, setTitle] = useState(deck.title);
  const stale = change.error instanceof Problem && change.error.status === 412;
  return (
    <Window title="Rename the deck" close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ title: title.trim() }, { onSuccess: close });
        }}
      >
        <Field label="Title" value={title} onChange={setTitle} isRequired maxLength={200} autoFocus />
        {change.isError && (
          <p className="problem" role="alert">
            {stale ? `Somebody changed the deck in the meantime; it is now called “${deck.title}”. Save again to use yours.` : sayProblem(change.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={change.isPending}>
          Save
        </Button>
      </Form>
    </Window>
  );
}
