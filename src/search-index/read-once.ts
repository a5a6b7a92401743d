/** Reads when it is first asked to, and keeps what was read. */
export function readOnce<Content>(read: () => Content): () => Content {
  let content: { readonly value: Content } | undefined;
  return () => {
    content ??= { value: read() };
    return content.value;
  };
}
