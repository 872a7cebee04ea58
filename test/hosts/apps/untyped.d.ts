declare module 'jquery' {
  interface Wrapped {
    on(events: string, listener: () => void): Wrapped;
    val(): unknown;
    val(value: string): Wrapped;
    trigger(event: string): Wrapped;
    select2(options: object): Wrapped;
    chosen(options: object): Wrapped;
    typeahead(options: object, source: object): Wrapped;
  }
  const jquery: (selector: string) => Wrapped;
  export default jquery;
}
declare module 'select2' {
  const addTo: (root: object, jquery: unknown) => void;
  export default addTo;
}
declare module '@angular/material/*';
declare module '@ng-select/ng-select';
declare module 'angular';
declare module 'chosen-js';
declare module 'codemirror5';
declare module 'corejs-typeahead';
declare module 'draft-js';
declare module 'jodit';
declare module 'react-dom17';
declare module 'tinymce';
declare module 'tinymce/*';
declare module 'trix';
declare module '@navikt/ds-css/dist/index.css?inline' {
  const css: string;
  export default css;
}
declare module '*.css?inline' {
  const css: string;
  export default css;
}
