import $ from 'jquery';
import addSelect2 from 'select2';
import { tellState } from '../tell-state.ts';

addSelect2(window, $);
$('#drug')
  .select2({ width: '320px', allowClear: true, placeholder: 'Velg' })
  .on('change', () => tellState({ drug: String($('#drug').val()) }));
