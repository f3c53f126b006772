import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem, sayProblem, Unreachable } from "../api/http";
import { toast } from "../ui/toast";

const onError = (error: unknown) => {
  if (error instanceof Problem && error.status === 401) void queryClient.invalidateQueries({ queryKey: ["me"] });
};

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
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
    },
    mutations: { networkMode: "always" },
  },
});
