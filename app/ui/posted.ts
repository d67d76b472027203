/** Every field of a posted form with all its values, in the order in which they were sent; files are left out. */
export async function readPostedFields(request: Request): Promise<Map<string, string[]>> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of await postedData(request))
    if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

/** The words of a posted form, by name; files and missing fields are empty words. */
export async function readPosted<Name extends string>(request: Request, names: readonly Name[]) {
  const data = await postedData(request);
  const read = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    intent: read("intent"),
    fields: Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>,
  };
}

async function postedData(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Response("Please use the page itself.", { status: 415 });
  return request.formData();
}
