// Owns showing the plan's rows and what each was taken for (P0): the few that are no departments at once, the
// departments on demand. One choice changes a row.

import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { chooseRole } from "../../domain/plan/choices";
import type { PlanLine, RowRole, Understanding } from "../../domain/plan/understanding";
import { Disclosure } from "../shared/disclosure";
import { ROLE_NAMES, ROLES, planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
  },
  text: { flex: "1 1 0", minWidth: 0, overflowWrap: "anywhere" },
  role: { flex: "0 0 96px", minWidth: 0 },
});

interface LinesProps {
  readonly lines: readonly PlanLine[];
  readonly onRole: (key: string, role: RowRole) => void;
  readonly onLook: (line: PlanLine) => void;
}

function Lines({ lines, onRole, onLook }: LinesProps): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.key} className={styles.line}>
          <Text size={200} className={styles.text}>
            {say.line(line.text, line.figure)}
          </Text>
          <Select
            size="small"
            className={styles.role}
            aria-label={say.role(line.key, line.text)}
            value={line.role}
            onFocus={() => onLook(line)}
            onChange={(_, data) => {
              const role = ROLES.find((each) => each === data.value);
              if (role !== undefined) onRole(line.key, role);
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_NAMES[role]}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  );
}

interface PlanLinesProps {
  readonly plan: Understanding;
  readonly onChange: (plan: Understanding) => void;
  readonly onLook: (address: string) => void;
}

export function PlanLines({ plan, onChange, onLook }: PlanLinesProps): ReactNode {
  const departments = plan.lines.filter(({ role }) => role === "department");
  const others = plan.lines.filter(({ role }) => role !== "department");
  const props = {
    onRole: (key: string, role: RowRole) => onChange(chooseRole(plan, key, role)),
    onLook: ({ key }: PlanLine) => onLook(key),
  };
  return (
    <>
      {others.length > 0 && (
        <section aria-label={say.others}>
          <Text weight="semibold" size={200}>
            {say.others}
          </Text>
          <Lines lines={others} {...props} />
        </section>
      )}
      <Disclosure summary={say.rows(departments.length)}>
        <Lines lines={departments} {...props} />
      </Disclosure>
    </>
  );
}
