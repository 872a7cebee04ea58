import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const place = document.querySelector('#editor');
const shown = document.querySelector('#app-state');
if (place !== null && shown !== null) {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ schema }),
    attributes: { 'aria-label': 'Merknad til apotek', style: 'white-space: pre-wrap' },
    handleKeyDown(_, { key }) {
      if (key !== 'Enter') return false;
      view.dispatch(view.state.tr.split(view.state.selection.from));
      return true;
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      const { doc } = view.state;
      shown.textContent = JSON.stringify({ remark: doc.textBetween(0, doc.content.size, '\n') });
    },
  });
}
