import '../jquery-global.ts';
import 'chosen-js';
import css from 'chosen-js/chosen.css?inline';
import $ from 'jquery';
import { addStyles } from '../add-styles.ts';
import { tellState } from '../tell-state.ts';

addStyles(css);
$('#drug')
  .chosen({ width: '320px', allow_single_deselect: true })
  .on('change', () => tellState({ drug: String($('#drug').val()) }));
