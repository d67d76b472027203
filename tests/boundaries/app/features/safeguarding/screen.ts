export const screen = () => false;
