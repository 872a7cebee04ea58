import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tellState } from '../tell-state.ts';

const place = document.querySelector('#editor');
if (place !== null)
  new EditorView({
    parent: place,
    state: EditorState.create({
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': 'Merknad til apotek' }),
        EditorView.updateListener.of(({ state }) => tellState({ remark: state.doc.toString() })),
      ],
    }),
  });
