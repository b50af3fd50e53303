/* The page of a plan that is read: theme, contents, and the map. It asks nothing of anybody. */
const root = document.documentElement;

const theme = document.querySelector('.theme');
const dark = matchMedia('(prefers-color-scheme: dark)');
const setTheme = (isDark) => {
  root.dataset.theme = isDark ? 'dark' : 'light';
  theme.setAttribute('aria-pressed', String(isDark));
};
setTheme(dark.matches);
dark.addEventListener('change', () => setTheme(dark.matches));
theme.hidden = false;
theme.addEventListener('click', () => setTheme(root.dataset.theme !== 'dark'));
// Paper is light.
let before = null;
addEventListener('beforeprint', () => {
  before = root.dataset.theme;
  root.dataset.theme = 'light';
});
addEventListener('afterprint', () => setTheme(before === 'dark'));

/* What is wider than the window is moved by keys as well. */
const reachable = () => {
  for (const part of document.querySelectorAll('.part, .map-facts, .reading-contents')) {
    const isMoved = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
    if (isMoved) part.tabIndex = 0;
    else part.removeAttribute('tabindex');
  }
};
new ResizeObserver(reachable).observe(document.body);

const links = [...document.querySelectorAll('.reading-contents a')];
const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
const markCurrent = () => {
  const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  links.forEach((link, place) => {
    if (place === Math.max(0, at)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
};
let isWaiting = false;
addEventListener(
  'scroll',
  () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      markCurrent();
    });
  },
  { passive: true },
);
markCurrent();

const svg = document.querySelector('.map-stage svg');
if (svg) {
  const MOST = 8;
  const STEP = 1.35;
  const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const whole = { x, y, width, height };
  let view = whole;
  const clamped = (value, from, to) => Math.min(Math.max(value, from), Math.max(from, to));
  const show = (next) => {
    const size = clamped(next.width, whole.width / MOST, whole.width);
    const share = size / whole.width;
    view = {
      width: size,
      height: whole.height * share,
      x: clamped(next.x, whole.x, whole.x + whole.width - size),
      y: clamped(next.y, whole.y, whole.y + whole.height * (1 - share)),
    };
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  };
  /* A place of the window on the map. */
  const placeOf = (clientX, clientY) => {
    const place = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
    return { x: place.x, y: place.y };
  };
  const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });
  const zoom = (factor, about = middle()) => {
    const size = clamped(view.width / factor, whole.width / MOST, whole.width);
    const share = size / view.width;
    show({
      width: size,
      x: about.x - (about.x - view.x) * share,
      y: about.y - (about.y - view.y) * share,
    });
  };
  const acts = { in: () => zoom(STEP), out: () => zoom(1 / STEP), fit: () => show(whole) };
  document.querySelector('.map-tools').hidden = false;
  for (const button of document.querySelectorAll('[data-zoom]'))
    button.addEventListener('click', () => acts[button.dataset.zoom]());
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, placeOf(event.clientX, event.clientY));
    },
    { passive: false },
  );

  /* One finger or the mouse moves the map, two fingers zoom it. */
  const held = new Map();
  let moved = 0;
  svg.addEventListener('pointerdown', (event) => {
    if (held.size === 0) moved = 0;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  const apart = () => {
    const [one, other] = [...held.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  svg.addEventListener('pointermove', (event) => {
    const last = held.get(event.pointerId);
    if (!last) return;
    const from = placeOf(last.x, last.y);
    const to = placeOf(event.clientX, event.clientY);
    const distance = held.size === 2 ? apart() : 0;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved += Math.abs(event.clientX - last.x) + Math.abs(event.clientY - last.y);
    if (held.size === 2 && distance > 0) {
      const [one, other] = [...held.values()];
      zoom(apart() / distance, placeOf((one.x + other.x) / 2, (one.y + other.y) / 2));
    } else if (moved > 3) {
      if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
      svg.classList.add('moving');
      show({ ...view, x: view.x - (to.x - from.x), y: view.y - (to.y - from.y) });
    }
  });
  for (const end of ['pointerup', 'pointercancel'])
    svg.addEventListener(end, (event) => {
      held.delete(event.pointerId);
      svg.classList.remove('moving');
    });

  const cards = [...svg.querySelectorAll('.live-card')];
  const facts = new Map([...document.querySelectorAll('[data-facts]')].map((one) => [one.dataset.facts, one]));
  const hint = document.querySelector('.map-hint');
  let pinned = null;
  const tell = (card) => {
    for (const one of facts.values()) one.hidden = true;
    const about = card ? facts.get(card.dataset.person) : undefined;
    hint.hidden = about !== undefined;
    if (about) about.hidden = false;
    reachable();
  };
  const pin = (card) => {
    pinned = pinned === card ? null : card;
    for (const one of cards) one.setAttribute('aria-pressed', String(one === pinned));
    tell(card);
  };
  const boxOf = (card) => {
    const box = card.getBBox();
    const matrix = card.getCTM().inverse().multiply(card.getCTM());
    const corner = new DOMPoint(box.x, box.y).matrixTransform(matrix);
    return { x: corner.x, y: corner.y, width: box.width, height: box.height };
  };
  const boxes = new Map(cards.map((card) => [card, boxOf(card)]));
  const centre = (card) => {
    const box = boxes.get(card);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const bringIntoView = (card) => {
    const box = boxes.get(card);
    const isIn =
      box.x >= view.x &&
      box.y >= view.y &&
      box.x + box.width <= view.x + view.width &&
      box.y + box.height <= view.y + view.height;
    if (!isIn) show({ ...view, x: centre(card).x - view.width / 2, y: centre(card).y - view.height / 2 });
  };
  const reach = (card) => {
    for (const one of cards) one.tabIndex = one === card ? 0 : -1;
    card.focus({ preventScroll: true });
    bringIntoView(card);
  };
  /* The nearest card in a direction; what lies aside counts double. */
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const beside = (card, [dx, dy]) => {
    const from = centre(card);
    let best = null;
    let least = Infinity;
    for (const one of cards) {
      const to = centre(one);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      if (along > 1 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = one;
      }
    }
    return best;
  };
  const KEYS = { '+': acts.in, '=': acts.in, '-': acts.out, 0: acts.fit };
  for (const card of cards) {
    card.addEventListener('pointerenter', () => {
      if (pinned === null) tell(card);
    });
    card.addEventListener('pointerleave', () => {
      if (pinned === null) tell(cards.find((one) => one === document.activeElement));
    });
    card.addEventListener('focus', () => {
      if (pinned === null) tell(card);
    });
    card.addEventListener('click', () => {
      if (moved <= 3) {
        reach(card);
        pin(card);
      }
    });
    card.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const way = WAYS[event.key];
      const next = way ? beside(card, way) : { Home: cards[0], End: cards.at(-1) }[event.key];
      if (next) reach(next);
      else if (event.key === 'Enter' || event.key === ' ') pin(card);
      else if (event.key === 'Escape' && pinned) pin(pinned);
      else if (KEYS[event.key]) KEYS[event.key]();
      else if (!way) return;
      event.preventDefault();
    });
  }
  if (cards[0]) cards[0].tabIndex = 0;
  tell(null);
}
reachable();
