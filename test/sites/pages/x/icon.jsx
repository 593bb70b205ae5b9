import { icon } from '../shared/icons.ts';

export const Icon = ({ name }) => <span style={{ display: 'contents' }} dangerouslySetInnerHTML={{ __html: icon(name) }} />;
