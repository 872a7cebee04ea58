import 'tinymce';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';
import 'tinymce/icons/default/icons.js';
import tinymce from 'tinymce';
import skin from 'tinymce/skins/ui/oxide/skin.css?inline';
import { addStyles } from '../add-styles.ts';
import { linesOf } from '../lines-of.ts';
import { tellState } from '../tell-state.ts';

addStyles(skin);

tinymce.init({
  selector: '#merknad',
  license_key: 'gpl',
  skin: false,
  content_css: false,
  menubar: false,
  height: 200,
  iframe_aria_text: 'Merknad til apotek',
  setup(editor: { on(events: string, listener: () => void): void; getContent(): string }) {
    editor.on('input change undo redo', () => tellState({ remark: linesOf(editor.getContent()) }));
  },
});
