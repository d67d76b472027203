/** Browsers that let no script fill a file field get the recording when the page is sent. */
const instead = new Map<HTMLInputElement, File>();

function addInstead(event: FormDataEvent): void {
  for (const [input, sound] of instead) event.formData.set(input.name, sound, sound.name);
}

/** Puts a recording into a file field, or takes it out, and lets the page know. */
export function putInto(input: HTMLInputElement, sound: File | null): void {
  instead.delete(input);
  try {
    const transfer = new DataTransfer();
    if (sound) transfer.items.add(sound);
    input.files = transfer.files;
  } catch {
    input.value = "";
  }
  if (sound && !input.files?.length) {
    instead.set(input, sound);
    input.form?.addEventListener("formdata", addInstead);
  }
  putInto.busy = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  putInto.busy = false;
  input.toggleAttribute("data-said", sound !== null);
}

/** True while we change the field ourselves. */
putInto.busy = false;
putInto.instead = instead;
