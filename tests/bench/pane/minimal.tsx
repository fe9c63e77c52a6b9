// The least that a pane of Fluent's can be: a form and a table, nothing behind them. What the pane costs is told beside it.
import {
  Button,
  Checkbox,
  Field,
  FluentProvider,
  Input,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Textarea,
  webLightTheme,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const ROWS = Array.from({ length: 35 }, (_, at) => at + 1);

function Form() {
  return (
    <form aria-label="minimal">
      {["标题", "部门", "主笔"].map((label) => (
        <Field key={label} label={label}>
          <Input />
        </Field>
      ))}
      <Field label="类别">
        <Select>
          <option>动态类</option>
        </Select>
      </Field>
      <Field label="正文">
        <Textarea />
      </Field>
      <Checkbox label="已审阅" />
      <Button type="submit" appearance="primary">
        保存
      </Button>
    </form>
  );
}

function Rows() {
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>部门</TableHeaderCell>
          <TableHeaderCell>篇数</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {ROWS.map((row) => (
          <TableRow key={row}>
            <TableCell>{row}号司法所</TableCell>
            <TableCell>{row}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

await Office.onReady();
createRoot(document.getElementById("pane") ?? document.body).render(
  <FluentProvider theme={webLightTheme}>
    <Form />
    <Rows />
  </FluentProvider>,
);
