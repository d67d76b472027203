import { useEffect, useRef, useState } from "react";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { count } from "../../ui/counts.ts";
import type { SoundGroup, SoundSeen } from "./sounds-seen.ts";
import { useSent } from "./use-sent.tsx";

export const soundPath = ({ name, recording }: SoundSeen) => paths.sound(name, recording?.id);

export interface Listening {
  /** The name of the sound that plays now. */
  now: string | null;
  failed: string | null;
  /** Plays these, one after the other; stops what plays before. */
  play(sounds: SoundSeen[]): void;
  stop(): void;
}

/** One sound at a time. What has played to its end counts as listened to by whoever sits here. */
export function useListening(): Listening {
  const { send } = useSent();
  const audio = useRef<HTMLAudioElement | null>(null);
  const queue = useRef<SoundSeen[]>([]);
  const [now, setNow] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const stop = () => {
    audio.current?.pause();
    queue.current = [];
    setNow(null);
  };
  const next = () => {
    const sound = queue.current.shift();
    setNow(sound?.name ?? null);
    if (!sound) return;
    audio.current ??= new Audio();
    const player = audio.current;
    player.src = soundPath(sound);
    player.onended = () => {
      if (!sound.heard) send({ intent: "heard", name: sound.name });
      next();
    };
    player.onerror = () => {
      setFailed(sound.name);
      stop();
    };
    void player.play().catch(() => {});
  };
  useEffect(() => () => audio.current?.pause(), []);
  return {
    now,
    failed,
    stop,
    play(sounds) {
      audio.current?.pause();
      setFailed(null);
      queue.current = [...sounds];
      next();
    },
  };
}

/** Plays all that is shown and that nobody has listened to, one after the other. */
export function ListenThrough({ groups, listening }: { groups: SoundGroup[]; listening: Listening }) {
  const left = groups.flatMap(({ sounds }) => sounds).filter(({ source, heard }) => source !== "none" && !heard);
  const [going, setGoing] = useState(false);
  if (left.length === 0 && !going) return null;
  if (going && listening.now)
    return (
      <p className="buttons">
        <Button type="button" onPress={listening.stop}>
          Stop listening
        </Button>
      </p>
    );
  const begin = () => {
    setGoing(true);
    listening.play(left);
  };
  return (
    <p className="buttons needs-script">
      <Button type="button" onPress={begin}>
        Listen to {count(left.length, "sound")}, one after the other
      </Button>
    </p>
  );
}
