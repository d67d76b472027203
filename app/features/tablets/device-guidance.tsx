import { Part } from "../../ui/page.tsx";

const devices: { name: string; lines: string[] }[] = [
  {
    name: "iPad",
    lines: [
      "Open the address in Safari. Press Share, then “Add to Home Screen”, and open it from there: it has no bars.",
      "Settings, Accessibility, Guided Access: turn it on. Open Heard, press the top (or home) button three times, press Start. Three presses and its passcode end it.",
      "Managed iPads: use “Single App Mode” or “Autonomous Single App Mode” of your management for the web app.",
      "A page cannot fill the screen of an iPad by its own button before iPadOS 16.4. Safari deletes what a site keeps after 7 days without a visit, unless it stands on the home screen: send what waits on the same day.",
      "Turn off: AutoFill (Settings, Passwords), private relay for this site, and predictive text if it shows earlier words.",
    ],
  },
  {
    name: "Chromebook",
    lines: [
      "Managed: in the Admin console add Heard’s address as a kiosk app (web app), or as a managed guest session with only this site.",
      "Not managed: sign in as a guest. Guest mode forgets everything when it ends: end it only when “Waiting to send” says 0.",
      "Full screen: the button on the page, or the key F4 in the top row.",
    ],
  },
  {
    name: "Android tablet",
    lines: [
      "Open the address in Chrome. Menu, “Add to home screen” (or “Install app”), and open it from there: it fills the screen.",
      "Settings, Security, App pinning: turn it on with “Ask for PIN before unpinning”. Open Heard, open the overview, press its icon, Pin.",
      "Managed: lock the device to Heard’s web app (lock task mode).",
      "Turn off: Autofill service, “Save and fill addresses”, and personal suggestions of the keyboard.",
    ],
  },
];

/** How a tablet is kept in Heard: the page itself cannot stop somebody from closing it. */
export function DeviceGuidance() {
  return (
    <Part title="Before the first session: the tablets themselves" id="devices">
      <p>
        Heard leaves nothing of one person for the next, and asks for the PIN or the sheet before it is left. It cannot
        stop somebody from closing the browser: the tablet’s own settings do that. Try each of these once on your own
        devices; names of settings change with versions.
      </p>
      {devices.map(({ name, lines }) => (
        <details key={name}>
          <summary>{name}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
      <p>
        Everywhere: use a window that was newly opened, so that nothing lies behind Back. Turn the sound on and try it.
        Give each person a seat where nobody looks over their shoulder.
      </p>
    </Part>
  );
}
