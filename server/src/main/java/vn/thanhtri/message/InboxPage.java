package vn.thanhtri.message;

import java.util.List;

/** @param mayLog whether who looks may see the log */
public record InboxPage(List<Message> messages, boolean mayLog) {
    public long unread() {
        return messages.stream().filter(message -> !message.read()).count();
    }
}
