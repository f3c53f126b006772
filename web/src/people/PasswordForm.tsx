import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { call, Problem, sayProblem } from "../api/http";
import type { Body } from "../api/types";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { toast } from "../ui/toast";
import { passwordHint, shortestPassword } from "./password";

/** Changes one's own password. `login` lets a password store know whose it is. */
export function PasswordForm({ login }: { login: string }) {
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    meta: { says: true },
    mutationFn: () => call("PUT", "/api/me/password", { body: { current, password } satisfies Body<"/api/me/password", "put"> }),
    onSuccess() {
      setCurrent("");
      setPassword("");
      toast("Your password is changed.");
    },
  });
  const wrong = change.error instanceof Problem && change.error.errors.some((each) => each.field === "current");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={login} />
      <Field label="Current password" type="password" value={current} onChange={setCurrent} isRequired autoComplete="current-password" />
      <Field
        label="New password"
        type="password"
        value={password}
        onChange={setPassword}
        isRequired
        minLength={shortestPassword}
        autoComplete="new-password"
        hint={passwordHint}
      />
      {change.isError && (
        <p className="problem" role="alert">
          {wrong ? "The current password is not right." : sayProblem(change.error)}
        </p>
      )}
      <Button type="submit" isPending={change.isPending}>
        Change the password
      </Button>
    </Form>
  );
}
