import { sendMessage } from './send-message.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is wrong with a field, in a sentence; empty when nothing is. */
function complaint(field: Field): string {
  const { valueMissing, tooShort, typeMismatch } = field.validity;
  const blank = field.required && field.value.trim() === '';
  if (valueMissing || blank) return 'Write a message.';
  if (tooShort || (field.required && field.value.trim().length < field.minLength)) {
    return `Write at least ${field.minLength} characters, so that we can tell what it is about.`;
  }
  if (typeMismatch) return 'This is no mail address. Correct it, or leave it empty.';
  return field.validationMessage;
}

/** `<contact-form>` around a form that posts by itself: sends it without leaving the page, and says beside a field what is wrong with it. */
class ContactForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit(form);
    });
    const { origin, pathname } = new URL(document.referrer || location.href);
    const page = form.querySelector<HTMLInputElement>('[name="page"]');
    if (page && origin === location.origin && pathname !== location.pathname) page.value = origin + pathname;
  }

  async #submit(form: HTMLFormElement): Promise<void> {
    const fields = [...form.querySelectorAll<Field>('input, textarea')];
    for (const field of fields) this.#complain(field, complaint(field));
    if (this.#focusFirst(fields)) return;
    const button = form.querySelector('button')!;
    button.disabled = true;
    this.#say('Sending…');
    const result = await sendMessage(form.action, new FormData(form));
    button.disabled = false;
    if (result.sent) {
      form.replaceChildren(form.querySelector('.contact-status')!);
      this.#say('Message sent.');
      return;
    }
    this.#say(result.reason);
    for (const { field: name, message } of result.fields) {
      const field = fields.find((each) => each.name === name);
      if (field) this.#complain(field, message);
    }
    this.#focusFirst(fields);
  }

  #say(text: string): void {
    this.querySelector('.contact-status')!.textContent = text;
  }

  #complain(field: Field, text: string): void {
    const id = `${field.id}-error`;
    let said = document.getElementById(id);
    if (said === null && text !== '') {
      said = document.createElement('span');
      said.id = id;
      said.className = 'field-error';
      field.before(said);
    }
    if (said) said.textContent = text;
    if (text === '') {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    } else {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', id);
    }
  }

  #focusFirst(fields: Field[]): boolean {
    const wrong = fields.find((field) => field.getAttribute('aria-invalid') === 'true');
    wrong?.focus();
    return wrong !== undefined;
  }
}

customElements.define('contact-form', ContactForm);
