/**
 * The folder browser of the loopback host: a page cannot see the disk, so the host that serves it shows folders here.
 * It runs beside the page with a channel of its own and knows nothing of the contract.
 */
import {
  WRITES_AS,
  type BrowserRequest,
  type ChooseRequest,
  type Chosen,
  type DownloadRequest,
  type ListedFile,
  type Listing,
  type Look,
} from '../../../shared/api/folderBrowser';
import { readLines } from '../../../shared/api/lineStream';
import { HOST_IS_AWAY, HOST_IS_HERE } from '../../../shared/api/comingBack';
import { writeAs } from '../../../shared/conventions/conventions';
import { fieldDate } from '../../../shared/conventions/writeDay';
import { secretFrom, WINDOW_SECRET } from '../../../shared/api/windowSecret';
import { style } from './style';

const base = new URL('.', import.meta.url);
/** Read anew each time: a host that was started again gives the window another one. */
const tokenNow = (): string | null => secretFrom(sessionStorage.getItem(WINDOW_SECRET))?.desktopToken ?? null;
const headersNow = (): Record<string, string> => ({ 'x-desktop-token': tokenNow() ?? '' });

const operate = async <T>(input: Record<string, unknown>): Promise<T> => {
  const typed = { ...headersNow(), 'Content-Type': 'application/json' };
  const reply = await fetch(new URL('operate', base), { method: 'POST', headers: typed, body: JSON.stringify(input) });
  return (await reply.json()) as T;
};

type Given = { readonly [name: string]: string | ((event: Event) => void) };
/** An element with attributes, listeners (`onclick` …) and children; text is always text. */
const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.addEventListener(name.slice(2), value);
  }
  element.append(...children);
  return element;
};

/** Lines of a drawing of 24 by 24, as the icons of the page are drawn. */
const icon = (...lines: readonly string[]): SVGSVGElement => {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  for (const line of lines) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', line);
    drawing.append(path);
  }
  return drawing;
};
const FOLDER = 'M3 7a2 2 0 0 1 2-2h4l2.5 3H19a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z';
const FILE = ['M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8z', 'M14 3v5h5'];
const UP = ['M12 19V6', 'M6 12l6-6 6 6'];

/** The name of a file and, at the other end of its row, the day it was last changed. */
const fileWords = ({ name, changed }: ListedFile): readonly HTMLElement[] => [
  make('span', { class: 'name' }, name),
  ...(changed === null ? [] : [make('span', { class: 'changed', title: 'Last changed' }, fieldDate(changed))]),
];

const open = (request: ChooseRequest): void => {
  writeAs(document.documentElement.dataset[WRITES_AS] ?? navigator.language);
  let here = request.folder;
  let agreed: string | null = null;
  let isDone = false;
  const place = make('p', { class: 'place', id: 'folder-place' });
  const up = make(
    'button',
    {
      type: 'button',
      onclick: () => {
        if (parent !== null) void go(parent);
      },
    },
    icon(...UP),
    'Up one folder',
  );
  const rows = make('ul', { class: 'rows', 'aria-label': 'Folders and files' });
  const name = make('input', {
    type: 'text',
    id: 'folder-name',
    value: request.name,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'folder-said',
  });
  const said = make('p', { id: 'folder-said', role: 'status' });
  const action = make('button', { type: 'submit', class: 'primary' }, request.isSaving ? 'Save' : 'Open');
  let parent: string | null = null;

  const close = (): void => {
    isDone = true;
    dialog.close();
    dialog.remove();
  };
  const end = (input: Record<string, unknown>): void => {
    if (isDone) return;
    close();
    void operate({ ...input, id: request.id });
  };
  const say = (words: string): void => {
    said.textContent = words;
  };
  const unsure = (): void => {
    agreed = null;
    action.textContent = request.isSaving ? 'Save' : 'Open';
  };

  const go = async (folder: string): Promise<void> => {
    const listing = await operate<Listing | null>({ do: 'list', id: request.id, folder });
    if (!listing) {
      end({ do: 'cancel' });
      return;
    }
    here = listing.folder;
    parent = listing.parent;
    place.textContent = here;
    up.disabled = parent === null;
    unsure();
    say(
      listing.problem ?? (listing.folders.length + listing.files.length === 0 ? 'Nothing to show in this folder.' : ''),
    );
    const separator = here.includes('\\') ? '\\' : '/';
    const inside = (child: string): string => (here.endsWith(separator) ? here + child : here + separator + child);
    rows.replaceChildren(
      ...listing.folders.map((folder) =>
        make(
          'li',
          {},
          make(
            'button',
            {
              type: 'button',
              class: 'folder',
              'aria-label': `Folder ${folder}`,
              onclick: () => void go(inside(folder)),
            },
            icon(FOLDER),
            make('span', { class: 'name' }, folder),
          ),
        ),
      ),
      ...listing.files.map((file) =>
        make(
          'li',
          {},
          make(
            'button',
            {
              type: 'button',
              class: 'file',
              onclick: () => {
                name.value = file.name;
                unsure();
                if (!request.isSaving) void decide();
              },
            },
            icon(...FILE),
            ...fileWords(file),
          ),
        ),
      ),
    );
  };

  const decide = async (): Promise<void> => {
    const typed = name.value.trim();
    if (typed === '') {
      say('Enter a name or choose a file.');
      name.focus();
      return;
    }
    const look = await operate<Look>({ do: 'look', id: request.id, folder: here, name: typed });
    if (look.problem !== null) {
      say(look.problem);
      return;
    }
    if (look.what === 'folder') {
      name.value = '';
      await go(look.path);
      return;
    }
    if (!request.isSaving && look.what === 'nothing') {
      say('There is no such file here.');
      return;
    }
    if (request.isSaving && !look.hasFolder) {
      say('There is no such folder.');
      return;
    }
    if (request.isSaving && look.what === 'file' && agreed !== look.path) {
      agreed = look.path;
      action.textContent = 'Replace';
      say(`${look.path.split(/[/\\]/).at(-1)} is already there. Replace it?`);
      return;
    }
    // Gone before the page goes on, which may open a dialog of its own.
    dialog.close();
    const chosen = await operate<Chosen | null>({ do: 'choose', id: request.id, path: look.path });
    if (!chosen || chosen.problem === null) {
      close();
      return;
    }
    dialog.showModal();
    unsure();
    say(chosen.problem);
  };

  const folderName = make('input', {
    type: 'text',
    'aria-label': 'Name of the new folder',
    placeholder: 'New folder',
    autocomplete: 'off',
  });
  const addFolder = async (): Promise<void> => {
    if (folderName.value.trim() === '') {
      folderName.focus();
      return;
    }
    const { folder } = await operate<{ folder: string | null }>({
      do: 'makeFolder',
      id: request.id,
      folder: here,
      name: folderName.value.trim(),
    });
    if (folder === null) {
      say('This folder cannot be made here.');
      return;
    }
    folderName.value = '';
    await go(folder);
  };

  name.addEventListener('input', unsure);
  folderName.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void addFolder();
    }
  });
  const dialog = make(
    'dialog',
    { class: 'folder-browser', 'aria-labelledby': 'folder-title', oncancel: () => end({ do: 'cancel' }) },
    make(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          void decide();
        },
      },
      make('h2', { id: 'folder-title' }, request.title),
      make('div', { class: 'bar' }, up, place),
      rows,
      ...(request.isSaving
        ? [
            make(
              'div',
              { class: 'bar' },
              folderName,
              make('button', { type: 'button', onclick: () => void addFolder() }, 'Make folder'),
            ),
          ]
        : []),
      make('div', { class: 'named' }, make('label', { for: 'folder-name' }, 'File name'), name, said),
      make(
        'div',
        { class: 'actions' },
        ...(request.canDownload
          ? [make('button', { type: 'button', onclick: () => end({ do: 'download' }) }, 'Download in the browser')]
          : []),
        make('button', { type: 'button', onclick: () => end({ do: 'cancel' }) }, 'Cancel'),
        action,
      ),
    ),
  );
  // The map's own keys are not for typing in here.
  for (const kind of ['keydown', 'keyup', 'keypress'] as const)
    dialog.addEventListener(kind, (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  name.focus();
  name.select();
  void go(here);
};

const download = ({ href, name }: DownloadRequest): void => {
  const link = make('a', { href: new URL(href, base).href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
};

const listen = async (): Promise<void> => {
  const { body } = await fetch(new URL('requests', base), { headers: headersNow() });
  if (!body) return;
  await readLines(body.pipeThrough(new TextDecoderStream()).getReader(), (line) => {
    const request = JSON.parse(line) as BrowserRequest;
    if (request.ask === 'choose') open(request);
    else download(request);
  });
};

document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
while (tokenNow() !== null) {
  await listen().catch(() => undefined);
  await new Promise((resolve) => {
    setTimeout(resolve, 1_000);
  });
  // The page looks for its host; whoever answers meanwhile is told nothing.
  while (document.documentElement.dataset[HOST_IS_AWAY] !== undefined) {
    await new Promise((resolve) => {
      addEventListener(HOST_IS_HERE, resolve, { once: true });
    });
  }
}
