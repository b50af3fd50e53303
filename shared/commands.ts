/**
 * Every command of the product as data: menus, keys, palette and buttons all read this table. What a command does is
 * one handler in the page.
 */
export type CommandId = keyof typeof COMMANDS;

type Command = {
  readonly label: string;
  /** Keys as people read them, `Ctrl` meaning ⌘ on a Mac. */
  readonly keys?: string;
  /** Other words people look for it by. */
  readonly also?: readonly string[];
  readonly menu: 'File' | 'Edit' | 'View' | 'Go' | 'Person' | 'Help';
  /**
   * Where the command makes sense: always, with an atlas, with an account, with people chosen on the map or the grid.
   */
  readonly needs: 'nothing' | 'atlas' | 'account' | 'person';
};

const command = (
  menu: Command['menu'],
  needs: Command['needs'],
  label: string,
  keys?: string,
  also?: readonly string[],
): Command => ({
  label,
  menu,
  needs,
  ...(keys === undefined ? {} : { keys }),
  ...(also === undefined ? {} : { also }),
});

export const COMMANDS = {
  'atlas.new': command('File', 'nothing', 'New atlas', 'Ctrl+Shift+N'),
  'atlas.open': command('File', 'nothing', 'Open an atlas', 'Ctrl+O'),
  'window.new': command('File', 'nothing', 'New window', 'Ctrl+N'),
  'atlas.close': command('File', 'atlas', 'Close the atlas'),
  'atlas.saveCopy': command('File', 'atlas', 'Save a copy as', undefined, ['backup', 'duplicate']),
  'atlas.saveElsewhere': command('File', 'atlas', 'Save elsewhere and go on there'),
  'atlas.seal': command('File', 'atlas', 'Seal, unseal or change the passphrase', undefined, [
    'password',
    'encrypt',
    'passphrase',
  ]),
  'atlas.lock': command('File', 'atlas', 'Lock the atlas now', 'Ctrl+Shift+L', ['away', 'password', 'passphrase']),
  'client.remove': command('File', 'atlas', 'Remove this client from this laptop', undefined, [
    'delete',
    'forget',
    'wipe',
    'erase',
    'gdpr',
  ]),
  'account.new': command('File', 'atlas', 'New account'),
  'account.list': command('File', 'account', 'All accounts of this atlas'),
  'account.import': command('File', 'atlas', 'Import an account file', undefined, ['open account', 'json']),
  'account.export': command('File', 'account', 'Export the account as a file', undefined, ['json', 'share']),
  'csv.import': command('File', 'account', 'Import people from a CSV file', 'Ctrl+I', [
    'excel',
    'spreadsheet',
    'upload',
  ]),
  'csv.export': command('File', 'account', 'Export people as CSV', undefined, ['excel', 'spreadsheet']),
  'text.export': command('File', 'account', 'Export the plan as plain text', undefined, ['copy plan', 'word', 'mail']),
  'pdf.export': command('File', 'account', 'Export PDF', 'Ctrl+E', ['print', 'paper']),
  'customer.show': command('File', 'account', 'What the customer sees', undefined, [
    'share',
    'client version',
    'redact',
    'who may see what',
  ]),

  'slides.show': command('File', 'account', 'Show the slides', undefined, [
    'present',
    'presentation',
    'projector',
    'full screen',
    'powerpoint',
  ]),
  'plan.state': command('File', 'account', 'What the plan still needs', undefined, [
    'review',
    'ready',
    'checklist',
    'final',
  ]),
  'plan.review': command('File', 'account', 'Log a review today', undefined, [
    'minutes',
    'meeting notes',
    'quarterly review',
  ]),
  'plan.next': command('File', 'account', 'Start the next period', undefined, ['next year', 'new period', 'roll over']),

  'edit.undo': command('Edit', 'account', 'Undo', 'Ctrl+Z'),
  'edit.redo': command('Edit', 'account', 'Redo', 'Ctrl+Shift+Z'),
  'edit.selectAll': command('Edit', 'account', 'Choose everyone', 'Ctrl+A'),

  'go.compass': command('Go', 'account', 'Go to Compass', 'Ctrl+1', ['one page', 'dashboard', 'summary', 'overview']),
  'go.map': command('Go', 'account', 'Go to Map', 'Ctrl+2', ['org chart', 'organisation', 'people']),
  'go.grid': command('Go', 'account', 'Go to Grid', 'Ctrl+3', ['matrix', 'power grid', 'influence']),
  'go.plan': command('Go', 'account', 'Go to Plan', 'Ctrl+4', ['account plan', 'sections']),
  'go.actions': command('Go', 'account', 'Go to Actions', 'Ctrl+5', ['tasks', 'to do', 'todo']),
  'go.export': command('Go', 'account', 'Go to Export', 'Ctrl+6'),
  'go.work': command('Go', 'account', 'Go to My work', 'Ctrl+7', ['my tasks', 'due', 'mine']),
  'go.start': command('Go', 'atlas', 'Back to the start page'),

  'view.palette': command('View', 'nothing', 'Find a person, section or command', 'Ctrl+K'),
  'view.fit': command('View', 'account', 'Fit the whole map', 'Ctrl+0'),
  'view.zoomIn': command('View', 'account', 'Zoom in', 'Ctrl+='),
  'view.zoomOut': command('View', 'account', 'Zoom out', 'Ctrl+-'),
  'view.list': command('View', 'account', 'Map or list', 'Ctrl+L', ['table', 'spreadsheet']),
  'view.contacts': command('View', 'account', 'Contact matrix', undefined, ['coverage', 'who knows whom']),
  'compass.steps': command('View', 'account', 'One-page mode: seven steps', undefined, [
    'workshop',
    'timer',
    'agenda',
    'facilitate',
  ]),
  'view.tidy': command('View', 'account', 'Tidy the map: release every pin'),
  'view.shapeWindow': command('View', 'account', 'Shape the map for this window', undefined, [
    'fill the screen',
    'columns',
    'layout',
  ]),
  'view.shapePaper': command('View', 'account', 'Shape the map for paper', undefined, ['print', 'A3', 'layout']),
  'view.panel': command('View', 'account', 'Show or hide the panel', 'Ctrl+\\'),
  'view.hideOpinions': command('View', 'nothing', 'Hide or show opinions', 'Ctrl+Shift+H', [
    'hide opinions',
    'show opinions',
    'somebody walks in',
    'boss key',
    'cover',
    'privacy',
    'ratings',
  ]),
  'view.roomSize': command('View', 'nothing', 'Room size: on or off', undefined, [
    'large',
    'projector',
    'beamer',
    'workshop',
    'font size',
    'zoom',
    'five metres',
  ]),
  'view.light': command('View', 'nothing', 'Light colours', undefined, ['settings', 'theme', 'white']),
  'view.dark': command('View', 'nothing', 'Dark colours', undefined, ['settings', 'theme', 'night']),
  'view.system': command('View', 'nothing', 'Colours of the system', undefined, ['settings', 'theme']),
  'view.numbers': command('View', 'nothing', 'Settings: how numbers and dates are written', undefined, [
    'settings',
    'preferences',
    'language',
    'locale',
    'options',
    'date format',
    'currency',
  ]),

  'view.locking': command('View', 'nothing', 'Settings: when a sealed atlas locks', undefined, [
    'settings',
    'idle',
    'lock',
    'screen',
    'timeout',
  ]),

  'person.add': command('Person', 'account', 'Add a person at the top'),
  'person.addMany': command('Person', 'account', 'Add many people', 'Ctrl+Shift+A'),
  'person.peer': command('Person', 'person', 'Add a peer', 'Enter'),
  'person.report': command('Person', 'person', 'Add a report', 'Tab'),
  'person.boss': command('Person', 'person', 'Add a boss', 'Shift+Tab'),
  'person.rename': command('Person', 'person', 'Rename', 'F2'),
  'person.delete': command('Person', 'person', 'Delete', 'Delete'),
  'person.reportTo': command('Person', 'person', 'Report to…', 'm'),
  'person.detach': command('Person', 'person', 'Report to nobody'),
  'person.tray': command('Person', 'person', 'Put into the tray'),
  'person.moveUp': command('Person', 'person', 'Move up among the peers', 'Alt+Shift+ArrowUp'),
  'person.moveDown': command('Person', 'person', 'Move down among the peers', 'Alt+Shift+ArrowDown'),
  'person.indent': command('Person', 'person', 'Report to the peer before', 'Alt+Shift+ArrowRight'),
  'person.outdent': command('Person', 'person', 'Become a peer of the manager', 'Alt+Shift+ArrowLeft'),
  'person.unpin': command('Person', 'person', 'Release the pins of this branch'),
  'people.priorities': command('Person', 'account', 'Whom to work on next', undefined, [
    'priorities',
    'ranking',
    'who first',
  ]),
  'people.left': command('Person', 'account', 'People who left', undefined, [
    'former',
    'gone',
    'bring back',
    'place again',
  ]),
  'person.leaves': command('Person', 'person', 'Leaves: the seat becomes vacant'),
  'person.ways': command('Person', 'person', 'Ways to this person', undefined, ['warm path', 'introduction', 'route']),
  'person.lossTest': command('Person', 'person', 'What is lost if this person leaves', undefined, [
    'loss test',
    'risk',
    'single thread',
    'what breaks',
  ]),
  'person.move': command('Person', 'person', 'Moves to another, vacant seat'),
  'person.vacant': command('Person', 'person', 'Mark the seat vacant or filled'),
  'person.influence1': command('Person', 'person', 'Influence 1: minimal', '1'),
  'person.influence2': command('Person', 'person', 'Influence 2: some', '2'),
  'person.influence3': command('Person', 'person', 'Influence 3: moderate', '3'),
  'person.influence4': command('Person', 'person', 'Influence 4: high', '4'),
  'person.influence5': command('Person', 'person', 'Influence 5: decisive', '5'),
  'person.influenceUnknown': command('Person', 'person', 'Influence not rated', '6'),
  'person.influenceUp': command('Person', 'person', 'Influence one step up'),
  'person.influenceDown': command('Person', 'person', 'Influence one step down'),
  'person.attitudeUp': command('Person', 'person', 'Attitude one step up', '+'),
  'person.attitudeDown': command('Person', 'person', 'Attitude one step down', '-'),
  'person.attitudeNeutral': command('Person', 'person', 'Attitude neutral', '0'),
  'person.attitudeUnknown': command('Person', 'person', 'Attitude not known', '?'),
  'person.relationship0': command('Person', 'person', 'Relationship 0: none', 'r 0'),
  'person.relationship1': command('Person', 'person', 'Relationship 1: acquainted', 'r 1'),
  'person.relationship2': command('Person', 'person', 'Relationship 2: working', 'r 2'),
  'person.relationship3': command('Person', 'person', 'Relationship 3: trusted', 'r 3'),
  'person.relationship4': command('Person', 'person', 'Relationship 4: adviser', 'r 4'),
  'person.relationshipUnknown': command('Person', 'person', 'Relationship not known', 'r ?'),
  'person.wanted': command('Person', 'person', 'Relationship wanted: the next', 'w'),
  'person.political': command('Person', 'person', 'Political status: the next', 'p'),
  'person.adaptability': command('Person', 'person', 'Adaptability: the next', 'y'),
  'person.orientation': command('Person', 'person', 'Decision orientation: the next', 'e'),
  'person.responseMode': command('Person', 'person', 'Response mode: the next', 'x'),
  'person.class': command('Person', 'person', 'Class: the next', 'k'),
  'person.line': command('Person', 'person', 'Line to another card', 'l'),
  'person.focus': command('Person', 'person', 'Focus on one step around, two, everybody', '.'),
  'person.collapse': command('Person', 'person', 'Fold or open the branch', 'Space'),
  'person.owner': command('Person', 'person', 'Next owner of the contact', 'o'),
  'person.roleUser': command('Person', 'person', 'Role: user', 'u'),
  'person.roleInfluencer': command('Person', 'person', 'Role: influencer', 'i'),
  'person.roleBuyer': command('Person', 'person', 'Role: buyer', 'B'),
  'person.roleDecider': command('Person', 'person', 'Role: decider', 'd'),
  'person.roleGatekeeper': command('Person', 'person', 'Role: gatekeeper', 'g'),
  'person.roleInitiator': command('Person', 'person', 'Role: initiator', 'n'),
  'person.roleApprover': command('Person', 'person', 'Role: approver', 'a'),

  'help.methods': command('Help', 'nothing', 'Method library', undefined, ['help', 'manual', 'frameworks']),
  'edit.copy': command('Edit', 'person', 'Copy the chosen people', 'Ctrl+C'),
  'edit.paste': command('Edit', 'account', 'Paste people', 'Ctrl+V'),
  'person.group': command('Person', 'person', 'Make a group of the chosen', 'c'),
  'person.offMap': command('Person', 'person', 'Take off the map of this opportunity'),
  'person.asAccount': command('Person', 'person', 'Use the account’s attitude and roles again'),
  'person.nudgeUp': command('Person', 'person', 'Nudge the card up', 'Alt+ArrowUp'),
  'person.nudgeDown': command('Person', 'person', 'Nudge the card down', 'Alt+ArrowDown'),
  'person.nudgeLeft': command('Person', 'person', 'Nudge the card left', 'Alt+ArrowLeft'),
  'person.nudgeRight': command('Person', 'person', 'Nudge the card right', 'Alt+ArrowRight'),
  'person.alignLeft': command('Person', 'person', 'Align left'),
  'person.alignCentre': command('Person', 'person', 'Align centre'),
  'person.alignRight': command('Person', 'person', 'Align right'),
  'person.alignTop': command('Person', 'person', 'Align top'),
  'person.alignMiddle': command('Person', 'person', 'Align middle'),
  'person.alignBottom': command('Person', 'person', 'Align bottom'),
  'person.spreadAcross': command('Person', 'person', 'Spread evenly across'),
  'person.spreadDown': command('Person', 'person', 'Spread evenly down'),
  'view.filter': command('View', 'account', 'Filter people'),
  'view.newMap': command('View', 'account', 'New map'),
  'view.framesNone': command('View', 'account', 'Frames: none'),
  'view.framesGroups': command('View', 'account', 'Frames: groups'),
  'view.framesUnits': command('View', 'account', 'Frames: business units'),
  'view.framesDepartments': command('View', 'account', 'Frames: departments'),
  'view.layoutDown': command('View', 'account', 'Layout: top down, leaves in columns'),
  'view.layoutRows': command('View', 'account', 'Layout: top down, leaves in rows'),
  'view.layoutRight': command('View', 'account', 'Layout: left to right'),
  'view.layoutNetwork': command('View', 'account', 'Layout: network of lines'),
  'view.layoutSides': command('View', 'account', 'Layout: two sides'),
  'view.findings': command('View', 'account', 'Findings', undefined, ['check', 'warnings', 'gaps']),
  'help.shortcuts': command('Help', 'nothing', 'All keys', '?', ['keyboard', 'shortcuts', 'help']),
} as const satisfies Readonly<Record<string, Command>>;

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];
export const commandOf = (id: CommandId): Command => COMMANDS[id];
/** Other keys for the same, where a keyboard cannot type the first ones or people are used to these. */
const TWINS: Partial<Record<CommandId, string>> = {
  'edit.redo': 'Ctrl+Y',
  'view.zoomIn': 'Ctrl++',
  'view.panel': 'Ctrl+B',
  'person.delete': 'Backspace',
  'person.attitudeUp': '=',
};

/** Every way to press a command: its keys first, then their twin. */
export const keysOf = (id: CommandId): readonly string[] =>
  [commandOf(id).keys, TWINS[id]].filter((one) => one !== undefined);
