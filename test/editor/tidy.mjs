/** One key that leaves a window as a test expects to find it: nothing open, nothing to tell. */

/** More than any test opens; with nothing open the command does nothing. */
const most = 8;

export const tidyKeys = "Control+Alt+Shift+F12";

export const tidyKey = {
  key: "ctrl+alt+shift+f12",
  command: "runCommands",
  args: {
    commands: [
      "workbench.action.closeQuickOpen",
      // Unsaved text would be kept for the next window on the same folder.
      ...Array(most).fill("workbench.action.revertAndCloseActiveEditor"),
      "notifications.clearAll",
      "workbench.view.explorer",
    ],
  },
};
