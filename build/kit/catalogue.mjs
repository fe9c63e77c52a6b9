// Owns the two registry files of the shared-folder way: one that makes Excel trust the folder, one that undoes it.
import { Buffer } from "node:buffer";

/** Names this catalogue among others of the same computer; any value would do, but it has to stay the same. */
const CATALOGUE = "{8f0d3c35-3b0e-4b6e-9a55-6d8f1d6e2b17}";
const KEY = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOGUE}`;

/** Bytes as the registry editor wants them: UTF-16 with a mark, lines ended in Windows' way. */
function registryFile(lines) {
  const text = ["Windows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n");
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

/** @param {string} share the folder with manifest.xml as a network path, `\\server\folder` */
export const trustShare = (share) =>
  registryFile([
    `[${KEY}]`,
    `"Id"="${CATALOGUE}"`,
    `"Url"="${share.replaceAll("\\", "\\\\")}"`,
    // 1: shown in the menu of add-ins.
    '"Flags"=dword:00000001',
  ]);

export const forgetShare = () => registryFile([`[-${KEY}]`]);
