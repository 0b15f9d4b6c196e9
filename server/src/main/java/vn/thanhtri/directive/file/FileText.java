package vn.thanhtri.directive.file;

/**
 * The text of a file.
 *
 * @param encoding other than {@link Encoding#UNICODE} when legacy letters were converted: an officer compares with the original
 */
public record FileText(String text, Format format, Encoding encoding) {}
