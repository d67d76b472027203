import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("sign-in/:secret?", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("credits", "routes/credits.tsx"),
  route("staff", "routes/staff.tsx"),
  route("surveys", "routes/surveys.tsx"),
  route("symbols", "routes/symbols.tsx"),
  route("waves", "routes/waves.tsx"),
  route("waves/new", "routes/wave-new.tsx"),
  route("waves/:wave", "routes/wave.tsx"),
  route("waves/:wave/answers", "routes/wave-answers.tsx"),
  route("waves/:wave/voice", "routes/wave-voice.tsx"),
  route("waves/:wave/voice/:clip", "routes/wave-voice-sound.tsx"),
  route("waves/:wave/import", "routes/wave-import.tsx"),
  route("waves/:wave/summary", "routes/wave-summary.tsx"),
  route("waves/:wave/forum", "routes/wave-forum.tsx"),
  route("waves/:wave/replies", "routes/wave-replies.tsx"),
  route("concerns", "routes/concerns.tsx"),
  route("concerns/:concern", "routes/concern.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
