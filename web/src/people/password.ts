/** The fewest characters that roster-service takes for a password. */
export const shortestPassword = 8;
