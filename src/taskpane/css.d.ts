// Style sheets are imported for their effect only; webpack turns them into files.
declare module "*.css";
