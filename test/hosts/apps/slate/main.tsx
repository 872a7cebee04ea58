import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { tellState } from '../tell-state.ts';

const empty: Descendant[] = [{ children: [{ text: '' }] }];

function Remark() {
  const [editor] = useState(() => withReact(createEditor()));
  const tell = (lines: Descendant[]) =>
    tellState({ remark: lines.map((line) => Node.string(line)).join('\n') });
  return (
    <Slate editor={editor} initialValue={empty} onChange={tell}>
      <Editable aria-label="Merknad til apotek" />
    </Slate>
  );
}

const place = document.querySelector('#editor');
if (place !== null) createRoot(place).render(<Remark />);
