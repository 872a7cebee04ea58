import '../jquery-global.ts';
import 'corejs-typeahead';
import $ from 'jquery';
import { tellState } from '../tell-state.ts';

const drugs = ['Palexia Depottab 100 mg', 'OxyContin Depottab 20 mg', 'Jentadueto Tab 2,5 mg/850 mg'];

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
