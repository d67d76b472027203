/** The words of a posted form, by name; files and missing fields are empty words. */
export async function readPosted<Name extends string>(request: Request, names: readonly Name[]) {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Response("Please use the page itself.", { status: 415 });
  const data = await request.formData();
  const read = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    intent: read("intent"),
    fields: Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>,
  };
}
