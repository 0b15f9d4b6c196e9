package vn.thanhtri.people.person;

import java.util.Map;

/**
 * A form on a person's page as it was last sent, so that a refusal loses nothing.
 *
 * @param form {@code move}, {@code numbers}, or empty when none was sent
 * @param field the field that was refused; empty when none was
 * @param error why, in the language of the page
 */
public record PersonChangeForm(String form, Map<String, String> typed, String field, String error) {
    static final PersonChangeForm NONE = new PersonChangeForm("", Map.of(), "", "");

    public boolean isOpen(String name) {
        return form.equals(name);
    }

    public boolean wrong(String name) {
        return field.equals(name);
    }

    public String value(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }
}
