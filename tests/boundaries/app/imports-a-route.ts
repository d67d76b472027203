import "./routes/answers.tsx";
