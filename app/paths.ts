/** Every address of Heard, in one place. */
import type { Audience } from "#surveys/definition.ts";

export const paths = {
  home: () => "/",
  signIn: (secret?: string) => (secret ? `/sign-in/${secret}` : "/sign-in"),
  signOut: () => "/sign-out",
  credits: () => "/credits",
  staff: () => "/staff",
  surveys: () => "/surveys",
  surveySounds: (survey: string, asked?: { audience?: string; language?: string; show?: string }) =>
    `/surveys/${survey}/sounds${asking(asked ?? {})}`,
  surveySigned: (survey: string, audience?: string) => `/surveys/${survey}/signed${asking({ audience })}`,
  sound: (name: string, recording?: string) => `/sounds/${name}${asking({ of: recording })}`,
  /** The page of symbol packs; the pictures themselves stand under the same name. */
  pictures: () => "/symbols",
  /** Without an audience it asks who is answering. */
  /** Every kind of item to look at. */
  gallery: (wanted?: { audience: Audience; language: string; state: string }) =>
    wanted ? `/try?for=${wanted.audience}&lang=${wanted.language}&state=${wanted.state}` : "/try",
  tryOut: (survey: string, audience?: Audience, language = "en") =>
    `/try/${survey}${audience ? `/${audience}` : ""}?lang=${language}`,
  surveyBooklet: (survey: string) => `/surveys/${survey}/booklet`,
  settings: () => "/settings",
  setting: (setting: string) => `/settings/${setting}`,
  settingsImport: (wave?: string) => `/settings/import${asking({ wave })}`,
  settingsExample: () => "/settings/example.csv",
  waves: () => "/waves",
  newWave: () => "/waves/new",
  handIn: () => "/hand-in",
  wave: (wave: string) => `/waves/${wave}`,
  waveAnswers: (wave: string) => `/waves/${wave}/answers`,
  waveVoice: (wave: string, clip?: string) => `/waves/${wave}/voice${clip ? `?clip=${clip}` : ""}`,
  waveVoiceSound: (wave: string, clip: string) => `/waves/${wave}/voice/${clip}`,
  waveDrawings: (wave: string, drawing?: string) => `/waves/${wave}/drawings${drawing ? `?drawing=${drawing}` : ""}`,
  waveDrawing: (wave: string, response: string, item: string) => `/waves/${wave}/drawings/${response}/${item}`,
  waveImport: (wave: string) => `/waves/${wave}/import`,
  wavePoster: (wave: string) => `/waves/${wave}/poster`,
  waveBooklet: (wave: string) => `/waves/${wave}/booklet`,
  wavePaper: (wave: string) => `/waves/${wave}/paper`,
  waveInvitations: (wave: string) => `/waves/${wave}/invitations`,
  waveViews: (wave: string) => `/waves/${wave}/views`,
  waveViewNew: (wave: string, kind: string) => `/waves/${wave}/views/new?kind=${kind}`,
  waveSummary: (wave: string) => `/waves/${wave}/summary`,
  waveForum: (wave: string) => `/waves/${wave}/forum`,
  /** Which settings take part. */
  waveSettings: (wave: string) => `/waves/${wave}/settings`,
  /** A sheet for each setting, to print. */
  waveSheets: (wave: string, setting?: string) => `/waves/${wave}/sheets${asking({ setting })}`,
  /** How many have answered. */
  waveLive: (wave: string) => `/waves/${wave}/live`,
  waveLiveNow: (wave: string) => `/waves/${wave}/live/now`,
  waveReplies: (wave: string) => `/waves/${wave}/replies`,
  symbol: (concept: string) => `/symbols/${concept}.svg`,
  media: (survey: string, video: string) => `/media/${survey}/${video}`,
  /** How letters go out. */
  mail: () => "/mail",
  concerns: () => "/concerns",
  viewConcern: (view: string) => `/concerns/views/${view}`,
  concern: (concern: string) => `/concerns/${concern}`,
  call: (call: string) => `/calls/${call}`,
  /** How many calls wait, for the page of concerns that looks by itself. */
  callsNow: () => "/calls/now",
  /** Where a respondent begins; gives a fresh id and redirects to the page. Without a language the browser's counts. */
  start: (wave: string, audience?: Audience, language?: string, setting?: string) =>
    `/r/${wave}${asking({ for: audience, lang: language, at: setting })}`,
  /** Where the shared tablets of a setting are opened, and handed over. */
  tablet: (setting: string) => `/r/k/${setting}`,
  tablets: (wave: string) => `/waves/${wave}/tablets`,
  schoolPack: (wave: string, setting?: string) => `/waves/${wave}/school-pack${asking({ setting })}`,
  /** The link of a letter. */
  invitation: (token: string, language: string) => `/r/i/${token}?lang=${language}`,
  receipt: (wave: string, language?: string) => `/r/${wave}/receipt${asking({ lang: language })}`,
};

function asking(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return given.length > 0 ? `?${given.join("&")}` : "";
}
