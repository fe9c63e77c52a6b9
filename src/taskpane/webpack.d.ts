// Where webpack looks for the files of workers.
declare let __webpack_base_uri__: string;
// The product's version, of package.json.
declare const PRODUCT_VERSION: string;
