import { MutationCache, QueryCache, QueryClient, type QueryKey } from "@tanstack/react-query";
import { Problem, sayProblem, Unreachable } from "../api/http";
import { toast } from "../ui/toast";

const onError = (error: unknown) => {
  if (error instanceof Problem && error.status === 401) void queryClient.invalidateQueries({ queryKey: ["me"] });
};

/** Nobody looks at an empty page for longer than this: then it says what the matter is. */
const longestWaitMs = 15_000;

/** What another try can help: nobody answered, or too much was asked at once. */
const mayPass = (error: Error) =>
  error instanceof Unreachable || (error instanceof Problem && error.status === 429 && error.waitMs <= longestWaitMs);

const waitMs = (failures: number, error: Error) =>
  Math.max(1000 * 2 ** failures, error instanceof Unreachable || error instanceof Problem ? Math.min(error.waitMs, longestWaitMs) : 0);

/** Reads and changes of the server's state. Without a network a read falls back to what was kept, so none is paused. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({
    onError(error, _variables, _context, mutation) {
      onError(error);
      if (!mutation.meta?.says) toast(sayProblem(error));
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: "always",
      staleTime: 5000,
      retry: (failures, error) => mayPass(error) && failures < 2,
      retryDelay: waitMs,
    },
    mutations: { networkMode: "always" },
  },
});

/** What was read under keys that begin like these is no longer up to date: read it again where it is shown. */
export const refresh = (...keys: QueryKey[]) => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
