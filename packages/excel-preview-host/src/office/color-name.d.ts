// The package has no types of its own.
declare module "color-name" {
  /** CSS's names of colours, in small letters, as red, green, blue from 0 to 255. */
  const colors: Record<string, [number, number, number]>;
  export default colors;
}
