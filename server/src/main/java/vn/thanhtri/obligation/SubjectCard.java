package vn.thanhtri.obligation;

/**
 * The subject of an obligation as the board shows it.
 *
 * @param label bold line, e.g. {@code Trần Đức Lượng, 1979}
 * @param detail muted line, e.g. {@code xóm Kim Bảng, xã Tân Khánh}
 * @param badge a small box before or behind the label, e.g. {@code F1}; empty for none
 * @param path page of the subject, e.g. {@code /persons/17}
 */
public record SubjectCard(String label, String detail, String badge, String path) {}
