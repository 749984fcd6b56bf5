declare module "virtual:words" {
  const words: { readonly [key: string]: string };
  // biome-ignore lint/style/noDefaultExport: the module is made by the build from messages.properties.
  export default words;
}
