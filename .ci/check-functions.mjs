// `npm run check:functions`: the custom functions' JSDoc makes valid metadata, ids are ASCII (toolchain:
// names may be Chinese, ids may not), and every function and parameter says in Chinese what it is.
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { logErrorMessage } from "office-addin-cli";
import { completeMetadata } from "../build/function-metadata.mjs";

const { errors, metadataJson } = await generateCustomFunctionsMetadata(
  ["src/functions/functions.ts"],
  true,
);
const metadata = errors.length > 0 ? { functions: [] } : JSON.parse(completeMetadata(metadataJson));
const { functions } = metadata;

const isChinese = (text) => /\p{Script=Han}/u.test(text ?? "");

function problemsOf({ id, description, parameters }) {
  return [
    ...(/^[A-Z][A-Z0-9_.]*$/.test(id) ? [] : [`${id}: the id is not plain upper-case ASCII`]),
    ...(isChinese(description) ? [] : [`${id}: no Chinese description`]),
    ...parameters
      .filter((p) => !isChinese(p.description))
      .map((p) => `${id}(${p.name}): no Chinese description`),
  ];
}

/** Pitfall 26: the property lets error cells reach arguments of type "any", and no others. */
function errorCellProblems() {
  if (metadata.allowErrorForDataTypeAny !== true) return ["allowErrorForDataTypeAny is not set"];
  return functions.flatMap(({ id, parameters }) =>
    parameters
      .filter((p) => (p.type ?? "any") !== "any")
      .map((p) => `${id}(${p.name}): type ${p.type}, so an error cell keeps Excel from calling it`),
  );
}

const problems = [...errors, ...functions.flatMap(problemsOf), ...errorCellProblems()];
problems.forEach((problem) => logErrorMessage(`functions: ${problem}`));
console.log(`functions: ${functions.map((f) => f.id).join(", ")}`);
process.exitCode = problems.length > 0 || functions.length === 0 ? 1 : 0;
