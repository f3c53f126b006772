import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { Link } from "wouter";
import { Problem, sayProblem } from "../api/http";
import { signIn } from "../data/me";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { useTitle } from "../ui/Page";

export function SignInPage() {
  useTitle("Sign in");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({ mutationFn: () => signIn(name.trim(), password), meta: { says: true } });
  const wrong = enter.error instanceof Problem && enter.error.status === 401;
  return (
    <section className="paper narrow">
      <h1>Sign in</h1>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <Field label="E-mail or user name" value={name} onChange={setName} isRequired autoComplete="username" exact />
        <Field label="Password" type="password" value={password} onChange={setPassword} isRequired autoComplete="current-password" />
        {enter.isError && (
          <p className="problem" role="alert">
            {wrong ? "This name and this password do not belong together." : sayProblem(enter.error)}
          </p>
        )}
        <Button type="submit" look="main" isPending={enter.isPending}>
          Sign in
        </Button>
      </Form>
      <p className="note">
        New here? <Link href="/join/code">Sign up with a class code</Link> that your teacher gives you. A forgotten password: your teacher can
        set a new one.
      </p>
    </section>
  );
}
