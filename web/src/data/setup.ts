import { useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import { refresh } from "./query-client";

/** Whether this house still has no school. */
export const useSetup = () => useQuery({ queryKey: ["setup"], queryFn: () => call<{ needed: boolean }>("GET", "/api/setup") });

export const refreshSetup = () => refresh(["setup"]);
