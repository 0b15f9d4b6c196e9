/** Files that people bring, read as text: plain text, Markdown, HTML, DOCX, PDF with text; legacy encodings named and converted. */
@NullMarked
@NamedInterface("file")
package vn.thanhtri.directive.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
