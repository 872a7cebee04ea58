declare module 'jquery' {
  interface Wrapped {
    on(events: string, listener: () => void): Wrapped;
    val(): unknown;
    val(value: string): Wrapped;
    trigger(event: string): Wrapped;
    select2(options: object): Wrapped;
  }
  const jquery: (selector: string) => Wrapped;
  export default jquery;
}
declare module 'select2' {
  const addTo: (root: object, jquery: unknown) => void;
  export default addTo;
}
declare module 'angular';
