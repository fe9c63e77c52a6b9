// Owns the ribbon's buttons. 打开台账 is the manifest's own ShowTaskpane.

/** Runs a button's work out of the workbook room that the pane uses too, loaded when it is first needed. */
async function recalculate(event: Office.AddinCommands.Event): Promise<void> {
  const pressedAt = Date.now();
  try {
    const { recalculateFromRibbon } = await import(
      /* webpackChunkName: "workbook" */ "../workbook/actions/reports/ribbon"
    );
    await recalculateFromRibbon(pressedAt);
  } catch {
    // Its files could not be had: neither can the pane's, which says so.
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

Office.actions.associate("recalculate", recalculate);
