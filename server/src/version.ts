/** The version of the package, written here so that the bundles need no file beside them; a test compares the two. */
export const version = "0.1.0";
