// Loaded into a measured process ahead of its own script: tells what it took and weighs, when asked. Plain JavaScript, so that a bare
// baseline does not pay for the stripping of types.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
});
// The channel alone keeps nothing alive.
process.channel?.unref();
