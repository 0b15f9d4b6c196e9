package vn.thanhtri.message;

import vn.thanhtri.web.table.Listing;

/**
 * @param unread how many wait to be read, counted up to a hundred
 * @param mayLog whether who looks may see the log
 */
public record InboxPage(Listing<Message> list, long unread, boolean mayLog) {}
