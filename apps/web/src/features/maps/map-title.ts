/** "smartpro v1": what a map is called before more than its reference is known. */
export const mapTitle = (ref: string): string => ref.replace(/^[a-z]+:/, '').replace('@', ' v');
