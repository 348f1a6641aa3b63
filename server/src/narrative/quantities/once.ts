import type { Quantity } from "./quantity.ts";

const made = new Map<string, Quantity>();

/** A quantity that is put together of others, made when it is first spoken of: there are few dozens of them. */
export function once(id: string, make: (id: string) => Quantity): Quantity {
  const quantity = made.get(id) ?? make(id);
  made.set(id, quantity);
  return quantity;
}
