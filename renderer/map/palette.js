const NAMES = ['advocate', 'supporter', 'neutral', 'sceptic', 'opponent', 'unknown', 'ink', 'card', 'rule', 'hatch', 'select', 'line', 'paper'];
export const canvasPalette = () => {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
};
