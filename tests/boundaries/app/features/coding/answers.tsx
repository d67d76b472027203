import { Form } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { codeAnswer } from "./code-answer.ts";
import type { seeAnswers } from "./see-answers.server.ts";

export const Answers = (_: { seen: typeof seeAnswers }) => [Form, useState, Button, codeAnswer];
