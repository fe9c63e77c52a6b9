/** Chooses the browser and builds the site; where both are stands in the environment afterwards. */
export default function setup(): Promise<void>;
