import { type Contract, type Operation, typeText } from "./contract";

/** One operation, folded until it is asked for. */
export function OperationView({ contract, operation }: { contract: Contract; operation: Operation }) {
  const { method, path, summary, description, parameters, body, answers } = operation;
  return (
    <li>
      <details className="operation">
        <summary>
          <code className={`method ${method.toLowerCase()}`}>{method}</code> <code>{path}</code> <span className="note">{summary}</span>
        </summary>
        {description && <p>{description}</p>}
        {parameters.length > 0 && <h2>Parameters</h2>}
        {parameters.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label={`Parameters of ${method} ${path}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">In</th>
                <th scope="col">Type</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {parameters.map((each) => (
                <tr key={`${each.in} ${each.name}`}>
                  <th scope="row">
                    <code>{each.name}</code>
                  </th>
                  <td>{each.in}</td>
                  <td>
                    <code>{typeText(contract, each.schema)}</code>
                  </td>
                  <td>{each.description ?? (each.required ? "required" : "–")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          </div>
        )}
        {body && (
          <>
            <h2>Body</h2>
            <pre tabIndex={0}>{typeText(contract, body)}</pre>
          </>
        )}
        {answers.map((each) => (
          <div key={each.status}>
            <h2>
              {each.status} <span className="note">{each.description}</span>
            </h2>
            {each.schema && <pre tabIndex={0}>{typeText(contract, each.schema)}</pre>}
          </div>
        ))}
      </details>
    </li>
  );
}
