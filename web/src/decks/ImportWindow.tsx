import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger, Form } from "react-aria-components";
import { useLocation } from "wouter";
import { call, sayProblem } from "../api/http";
import type { ImportedDeck } from "../api/types";
import { refreshDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { toast } from "../ui/toast";
import { Window } from "../ui/Window";

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
      toast([`${t("decks.importWindow.cardcount", { cardCount: deck.cardCount })} imported.`, ...deck.warnings].join(" "));
      await refreshDeck(deck.id);
      close();
      go(`/decks/${deck.id}`);
    },
  });
  const tooLarge = (file?.size ?? 0) > largestBytes;
  return (
    <Window title={t("decks.importWindow.importAFile")} close={close}>
      <p className="note">
        {t.rich("decks.importWindow.aTsvFileWithFront", { code: (text) => <code>{text}</code> })}
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
          <Button>{file ? t("decks.importWindow.fileName", { name: file.name }) : t("decks.importWindow.chooseAFile")}</Button>
        </FileTrigger>
        <Field label={t("decks.importWindow.titleOfTheDeck")} value={title} onChange={setTitle} isRequired maxLength={200} />
        {tooLarge && <p className="problem">{t("decks.importWindow.theFileIsLargerThan")}</p>}
        {load.isError && (
          <p className="problem" role="alert">
            {t("decks.importWindow.nothingWasImportedError", { error: sayProblem(load.error) })}
          </p>
        )}
        <Button type="submit" look="main" isDisabled={!file || tooLarge} isPending={load.isPending}>
          {t("decks.importWindow.import")}
        </Button>
      </Form>
    </Window>
  );
}
