/** The kinds of the plan. They come as one module, whose names the app has in the order of the alphabet. */
export * from './strategy';
export * from './objectives';
export * from './team';
export * from './reviews';
export * from './agenda';
export * from './savedView';
export * from './wallPhoto';
export * from './composition';
