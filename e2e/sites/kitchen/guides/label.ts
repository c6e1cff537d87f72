export const label = 'Count'
