import { loader } from "#app/routes/answers.tsx";

loader();
