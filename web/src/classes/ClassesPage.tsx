import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { call } from "../api/http";
import type { Body, ClassRoom } from "../api/types";
import { refreshClasses, useClasses } from "../data/classes";
import { isTeacher, useMe } from "../data/me";
import { Invitations } from "../people/Invitations";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { LongList } from "../ui/LongList";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { Window } from "../ui/Window";

export default function ClassesPage() {
  useTitle("Classes");
  const teacher = isTeacher(useMe().data);
  const classes = useClasses();
  const [open, setOpen] = useState<"new" | "join">();
  return (
    <div className="stack">
      <header className="row spread">
        <h1>Classes</h1>
        {teacher ? (
          <Button look="main" onPress={() => setOpen("new")}>
            New class
          </Button>
        ) : (
          <Button look="main" onPress={() => setOpen("join")}>
            Join a class
          </Button>
        )}
      </header>
      {!teacher && <Invitations />}
      {classes.isPending && <Coming />}
      {classes.isError && <Failed error={classes.error} again={() => void classes.refetch()} />}
      {classes.data?.length === 0 && (
        <Empty>
          {teacher
            ? "Your classes will be here. Make one; learners come in with its code."
            : "Your classes will be here. Join one with the code your teacher gives you."}
        </Empty>
      )}
      <LongList
        className="deck-list"
        items={classes.data ?? []}
        keyOf={({ id }) => id}
        height={78}
        gap={12}
        line={(room, place) => (
          <li key={room.id} {...place} className="paper deck-today">
            <h2>{room.role === "TEACHER" ? <Link href={`/classes/${room.id}`}>{room.name}</Link> : room.name}</h2>
            {room.joinCode && <span className="note">Code {room.joinCode}</span>}
          </li>
        )}
      />
      {open === "new" && <NewClass close={() => setOpen(undefined)} />}
      {open === "join" && <JoinClass close={() => setOpen(undefined)} />}
    </div>
  );
}

function NewClass({ close }: { close: () => void }) {
  const [, go] = useLocation();
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: () => call<ClassRoom>("POST", "/api/classes", { body: { name: name.trim() } satisfies Body<"/api/classes", "post"> }),
    async onSuccess(room) {
      await refreshClasses();
      close();
      go(`/classes/${room.id}`);
    },
  });
  return (
    <Window title="New class" close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Field label="Name" value={name} onChange={setName} isRequired maxLength={200} autoFocus />
        <Button type="submit" look="main" isPending={make.isPending}>
          Make the class
        </Button>
      </Form>
    </Window>
  );
}

function JoinClass({ close }: { close: () => void }) {
  const [, go] = useLocation();
  const [code, setCode] = useState("");
  return (
    <Window title="Join a class" close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          go(`/join/${encodeURIComponent(code.trim())}`);
        }}
      >
        <Field label="Class code" value={code} onChange={setCode} isRequired autoFocus exact autoComplete="off" />
        <Button type="submit" look="main">
          Go on
        </Button>
      </Form>
    </Window>
  );
}
