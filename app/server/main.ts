/** The program. React chooses its build when it is loaded, so this is said before anything is. */
process.env.NODE_ENV ??= "production";
await import("./serve.ts");

export {};
