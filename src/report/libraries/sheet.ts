export { default as writeXlsxFile } from 'write-excel-file/universal';
