import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { call } from "../api/http";
import { Field } from "../ui/Field";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { type Contract, operationsOf } from "./contract";
import { OperationView } from "./OperationView";

/** The public HTTP contract to read: every operation with what it takes and what it answers. */
export default function ReferencePage() {
  useTitle("API");
  const contract = useQuery({ queryKey: ["openapi"], queryFn: () => call<Contract>("GET", "/api/openapi.json"), staleTime: Infinity });
  const [q, setQ] = useState("");
  const operations = useMemo(() => (contract.data ? operationsOf(contract.data) : []), [contract.data]);
  const found = operations.filter((each) => `${each.method} ${each.path} ${each.summary}`.toLowerCase().includes(q.trim().toLowerCase()));
  return (
    <div className="stack">
      <header>
        <h1>API</h1>
        <p className="note">
          JSON over HTTP. <code>POST /api/session</code> gives a token for <code>Authorization: Bearer</code>. Refusals are problem documents
          (RFC 9457). The same as a file: <a href="/api/openapi.json">openapi.json</a>
        </p>
      </header>
      {contract.isPending && <Coming />}
      {contract.isError && <Failed error={contract.error} again={() => void contract.refetch()} />}
      {contract.data && (
        <>
          <Field label="Search operations" type="search" value={q} onChange={setQ} />
          {found.length === 0 && <Empty>No operation matches.</Empty>}
          <ul className="plain-list">
            {found.map((each) => (
              <OperationView key={`${each.method} ${each.path}`} contract={contract.data} operation={each} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
