import type { FillGuard, FillOrder } from '../../rules/session/reading.ts';
import type { PanelLayout, ToAgent } from './protocol.ts';

/** Longer than any remark; what is longer is not from the panel. */
const longestText = 20_000;

/** Written by hand so that the content script needs no schema library. */
export function isToAgent(message: unknown): message is ToAgent {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case 'layout':
      return isLayout(message.layout);
    case 'fill':
      return isId(message.id) && isOrder(message.order);
    case 'undo':
    case 'look':
      return isId(message.id);
    case 'keep':
      return isText(message.kept);
    default:
      return false;
  }
}

function isLayout(layout: unknown): layout is PanelLayout {
  return (
    isRecord(layout) &&
    (layout.side === 'left' || layout.side === 'right') &&
    Number.isFinite(layout.width) &&
    typeof layout.collapsed === 'boolean'
  );
}

function isOrder(order: unknown): order is FillOrder {
  return isRecord(order) && isGuard(order.guard) && isText(order.before) && isText(order.after);
}

function isGuard(guard: unknown): guard is FillGuard {
  return (
    isRecord(guard) &&
    [guard.drug, guard.dosage, guard.scheme, guard.refundCode].every(isTextOrNull) &&
    (guard.patient == null || isId(guard.patient))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isId = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
