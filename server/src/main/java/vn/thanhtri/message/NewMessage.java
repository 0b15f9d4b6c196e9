package vn.thanhtri.message;

import java.util.Map;

/**
 * What an agency is to be told.
 *
 * @param event the event; the same event tells the same agency once, however often it is said
 * @param agency number of the agency
 * @param urgent hỏa tốc: goes out in quiet hours too
 * @param key words {@code key} (the text) and {@code key.subject}
 * @param params fill the words. They leave the house by e-mail and SMS: no names of patients or contacts
 * @param path page of the matter, e.g. {@code /directives/7}
 */
public record NewMessage(
        String event, long agency, boolean urgent, String key, Map<String, String> params, String path) {
    public NewMessage {
        params = Map.copyOf(params);
    }
}
