export { estimatePageNumbersWith } from 'docx/layout';
