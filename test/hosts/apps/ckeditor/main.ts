import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import css from '@ckeditor/ckeditor5-editor-classic/dist/index.css?inline';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import look from '@ckeditor/ckeditor5-ui/dist/index.css?inline';
import { addStyles } from '../add-styles.ts';
import { tellState } from '../tell-state.ts';

addStyles(look);
addStyles(css);

const place = document.querySelector<HTMLTextAreaElement>('#merknad');
if (place !== null) {
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    toolbar: ['undo', 'redo'],
  });
  editor.model.document.on('change:data', () => {
    const lines = [...(editor.model.document.getRoot()?.getChildren() ?? [])].map((block) =>
      block.is('element')
        ? [...block.getChildren()]
            .map((part) => (part.is('$text') ? part.data : part.is('element', 'softBreak') ? '\n' : '?'))
            .join('')
        : '?',
    );
    tellState({ remark: lines.join('\n') });
  });
}
