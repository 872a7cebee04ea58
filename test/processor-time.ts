/** Milliseconds of the processor that this thread has used: on a busy machine the clock counts what others do. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
