/** Loaded into a server before it starts: tells whoever asks how much of its heap is in use. */
process.on("message", () => {
  // Once for what is dead, once for what only that held.
  global.gc();
  global.gc();
  process.send(process.memoryUsage().heapUsed);
});
