import { startWizard } from '../../utils/sites/start-wizard.ts';

/** Lets a test start the wizard as the popup does, from a page of the extension. */
Object.assign(globalThis, { startWizard });
