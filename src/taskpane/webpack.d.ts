// Where webpack looks for the files of workers.
declare let __webpack_base_uri__: string;
