import { ListField } from "../../ui/fields.tsx";

/** Which wave the settings of the file take part in. */
export function TakePart({ waves, wave }: { waves: { id: string; name: string }[]; wave: string }) {
  if (waves.length === 0) return null;
  return (
    <ListField
      name="wave"
      label="Take part in"
      hint="Every setting of the file takes part in this wave too, with its number of people."
      value={wave}
      options={[{ value: "", say: "No wave now" }, ...waves.map(({ id, name }) => ({ value: id, say: name }))]}
    />
  );
}
