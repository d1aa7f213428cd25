/** Milliseconds of processor time since this is called: what else the machine does meanwhile does not count. */
export function processorClock(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
