/** What stands for a name in braces; a name that is not there makes a template impossible. */
export type Slots = Readonly<Record<string, string | null | undefined>>;

const optionalPart = /\[\[(.*?)\]\]/g;
const slot = /\{(\p{L}+)\}/gu;

/**
 * `{name}` becomes the slot, `{Name}` the slot with a capital; `[[…]]` is left out when a slot in it
 * is missing.
 *
 * @throws RangeError when a slot is missing outside of `[[…]]`.
 */
export function fillTemplate(template: string, slots: Slots): string {
  const whole = template.replace(optionalPart, (_, part: string) =>
    slotsOf(part).every((name) => slotValue(name, slots) !== null) ? part : '',
  );
  return whole.replace(slot, (_, name: string) => {
    const value = slotValue(name, slots);
    if (value === null) throw new RangeError(`No ${name} for: ${template}`);
    return value;
  });
}

/** Whether every slot outside of `[[…]]` is there. */
export function canFill(template: string, slots: Slots): boolean {
  return slotsOf(template.replace(optionalPart, '')).every(
    (name) => slotValue(name, slots) !== null,
  );
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slotsOf(template: string): string[] {
  return Array.from(template.matchAll(slot), ([, name = '']) => name);
}

function slotValue(name: string, slots: Slots): string | null {
  const value = slots[name] ?? null;
  if (value !== null) return value;
  const small = slots[name.charAt(0).toLowerCase() + name.slice(1)] ?? null;
  return small === null ? null : capitalised(small);
}
