import $ from 'jquery';

/** Where its older plugins look for it. */
Object.assign(globalThis, { jQuery: $, $ });
