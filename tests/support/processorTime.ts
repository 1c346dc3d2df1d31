/** Starts to count this process's seconds of processor: unlike a clock they don't depend on what else the machine does. */
export function processorTime(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  };
}
