/** What the port needs of the browser, so that tests can be the other end. */
export interface FrameLine<T> {
  postMessage(message: T): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** The part of a frame's window that is used. */
export interface FrameWindow {
  readonly parent: unknown;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/**
 * The line that a script of the extension's hands to the frame that it has made: one port, with the token that stands in
 * the frame's address, from the page around the frame. Everything else is refused, and so is a second port. Must be asked
 * for before the page has finished loading. Nobody is ever sent a message, for whoever got one would know this window.
 */
export function handedLine<T>(token: string, window: FrameWindow): Promise<FrameLine<T>> {
  return new Promise((resolve) => {
    const onMessage = ({ source, data, ports }: MessageEvent): void => {
      const [port] = ports;
      if (token === '' || source !== window.parent || port === undefined || data?.token !== token) return;
      window.removeEventListener('message', onMessage);
      resolve(lineOn(port));
    };
    window.addEventListener('message', onMessage);
  });
}

/** Such a port has no end that is told: the frame goes with the script that made it. */
function lineOn<T>(port: MessagePort): FrameLine<T> {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: {
      addListener(listener) {
        port.addEventListener('message', ({ data }) => listener(data));
        port.start();
      },
    },
    onDisconnect: { addListener() {} },
  };
}
