export const saidAtOf = 0;
