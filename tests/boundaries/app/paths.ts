export const paths = { answers: "/answers" };
