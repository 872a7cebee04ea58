import '../jquery-global.ts';
import 'corejs-typeahead';
import $ from 'jquery';
import { drugs } from '../prescription.ts';
import { tellState } from '../tell-state.ts';

$('#drug')
  .typeahead(
    { hint: true, minLength: 1 },
    {
      name: 'drugs',
      source: (asked: string, give: (found: readonly string[]) => void) =>
        give(drugs.filter((drug) => drug.toLowerCase().startsWith(asked.toLowerCase()))),
    },
  )
  .on('typeahead:select', () => tellState({ drug: String($('#drug').val()) }));
