import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger, Form } from "react-aria-components";
import { useLocation } from "wouter";
import { call, sayProblem } from "../api/http";
import type { ImportedDeck } from "../api/types";
import { refreshDeck } from "../data/decks";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { toast } from "../ui/toast";
import { Window } from "../ui/Window";
import { count } from "../ui/words";

const largestBytes = 20_000_000;

/** Makes a deck from a TSV or JSON file. The server takes the whole file or nothing and names the lines that it minds. */
export function ImportWindow({ close }: { close: () => void }) {
  const [, go] = useLocation();
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState("");
  const json = file?.name.toLowerCase().endsWith(".json") ?? false;
  const load = useMutation({
    meta: { says: true },
    mutationFn(chosen: File) {
      const search = new URLSearchParams({ title: title.trim(), format: json ? "json" : "tsv" });
      const type = json ? "application/json" : "text/tab-separated-values";
      return call<ImportedDeck>("POST", `/api/decks/import?${search}`, { file: { content: chosen, type }, timeoutMs: 120_000 });
    },
    async onSuccess(deck) {
      toast([`${count(deck.cardCount, "card")} imported.`, ...deck.warnings].join(" "));
      await refreshDeck(deck.id);
      close();
      go(`/decks/${deck.id}`);
    },
  });
  const tooLarge = (file?.size ?? 0) > largestBytes;
  return (
    <Window title="Import a file" close={close}>
      <p className="note">
        A TSV file with front, back and tags in its columns, or a JSON list of cards like{" "}
        <code>{'[{"front": "…", "back": "…"}]'}</code>. A back may be empty.
      </p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) load.mutate(file);
        }}
      >
        <FileTrigger
          acceptedFileTypes={[".tsv", ".txt", ".json", "text/tab-separated-values", "application/json"]}
          onSelect={(files) => {
            const chosen = files?.[0];
            if (!chosen) return;
            setFile(chosen);
            setTitle((before) => before || chosen.name.replace(/\.[^.]+$/, ""));
          }}
        >
          <Button>{file ? `File: ${file.name}` : "Choose a file"}</Button>
        </FileTrigger>
        <Field label="Title of the deck" value={title} onChange={setTitle} isRequired maxLength={200} />
        {tooLarge && <p className="problem">The file is larger than 20 MB, the most that is taken.</p>}
        {load.isError && (
          <p className="problem" role="alert">
            Nothing was imported. {sayProblem(load.error)}
          </p>
        )}
        <Button type="submit" look="main" isDisabled={!file || tooLarge} isPending={load.isPending}>
          Import
        </Button>
      </Form>
    </Window>
  );
}
