import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { call } from "../api/http";
import type { Body, ClassRoom } from "../api/types";
import { refreshClasses, useClasses } from "../data/classes";
import { isTeacher, useMe } from "../data/me";
import { Invitations } from "../people/Invitations";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { LongList } from "../ui/LongList";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { Window } from "../ui/Window";

export default function ClassesPage() {
  useTitle(t("classes.classesPage.classes"));
  const teacher = isTeacher(useMe().data);
  const classes = useClasses();
  const [open, setOpen] = useState<"new" | "join">();
  return (
    <div className="stack">
      <header className="row spread">
        <h1>{t("classes.classesPage.classes")}</h1>
        {teacher ? (
          <Button look="main" onPress={() => setOpen("new")}>
            {t("classes.classesPage.newClass")}
          </Button>
        ) : (
          <Button look="main" onPress={() => setOpen("join")}>
            {t("classes.classesPage.joinAClass")}
          </Button>
        )}
      </header>
      {!teacher && <Invitations />}
      {classes.isPending && <Coming />}
      {classes.isError && <Failed error={classes.error} again={() => void classes.refetch()} />}
      {classes.data?.length === 0 && (
        <Empty>
          {teacher
            ? t("classes.classesPage.yourClassesWillBeHere")
            : t("classes.classesPage.yourClassesWillBeHere2")}
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
            {room.joinCode && <span className="note">{t("classes.classesPage.codeJoincode", { joinCode: room.joinCode })}</span>}
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
    <Window title={t("classes.classesPage.newClass")} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Field label={t("classes.classesPage.name")} value={name} onChange={setName} isRequired maxLength={200} autoFocus />
        <Button type="submit" look="main" isPending={make.isPending}>
          {t("classes.classesPage.makeTheClass")}
        </Button>
      </Form>
    </Window>
  );
}

function JoinClass({ close }: { close: () => void }) {
  const [, go] = useLocation();
  const [code, setCode] = useState("");
  return (
    <Window title={t("classes.classesPage.joinAClass")} close={close}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          go(`/join/${encodeURIComponent(code.trim())}`);
        }}
      >
        <Field label={t("classes.classesPage.classCode")} value={code} onChange={setCode} isRequired autoFocus exact autoComplete="off" />
        <Button type="submit" look="main">
          {t("classes.classesPage.goOn")}
        </Button>
      </Form>
    </Window>
  );
}
