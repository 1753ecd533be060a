/** A field, and the label around it. */
export interface Labelled {
  readonly label: HTMLLabelElement;
  readonly input: HTMLInputElement;
}

export function labelled(name: string, type: 'checkbox' | 'number'): Labelled {
  const [label, input] = [document.createElement('label'), document.createElement('input')];
  input.type = type;
  label.append(...(type === 'checkbox' ? [input, name] : [name, input]));
  return { label, input };
}

/** What stands in a field for a number: nothing where it is empty. */
export function numberIn({ value, valueAsNumber }: HTMLInputElement): number | undefined {
  return value === '' ? undefined : valueAsNumber;
}
