// Owns handing the draft, and what is found about it, to the fields of the form.

import { createContext, useContext } from "react";
import type { Findings } from "../findings";
import type { DraftForm } from "../use-draft-form";

interface FormOfFields extends Pick<DraftForm, "draft" | "latest" | "set"> {
  readonly findings: Findings;
}

export const FormContext = createContext<FormOfFields | null>(null);

export function useForm(): FormOfFields {
  const form = useContext(FormContext);
  if (form === null) throw new Error("useForm outside FormContext");
  return form;
}
