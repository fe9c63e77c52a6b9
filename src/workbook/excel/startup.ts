// Owns that the add-in starts with the workbook once it holds a tracker: custom functions calculate and
// edits are seen without the pane having been opened (pitfall 29).

/**
 * Excel keeps the wish in the workbook. Resolves whatever happens, true where it was taken: where a host
 * cannot, the tracker works all the same as soon as the pane is opened, so there is nothing to tell.
 */
export async function startWithWorkbook(): Promise<boolean> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    return true;
  } catch {
    return false;
  }
}
