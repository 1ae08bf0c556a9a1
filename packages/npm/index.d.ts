// What the package gives to TypeScript without a framework. The element, its events and their details are declared by the release.

export type * from "./dist/readiness-check.js";

/** Where `npx readiness-check copy` puts the files, below the folder that it is given: `readiness-check/<version>/`. */
export declare const FOLDER: string;

/**
 * Defines `<readiness-check>`, once, whoever asks for it and however often; on a server it does nothing. Gives whether the element is
 * defined and never rejects: where the files do not come, the console says so and what stands inside the element is shown.
 *
 * @param base Address of the folder with the files, from the root of the site or whole; by default `/` and `FOLDER`.
 */
export declare function define(base?: string): Promise<boolean>;
