/** A file of statements, read when the app is built. */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}
