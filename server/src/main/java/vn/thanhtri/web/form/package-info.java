/** What people and programs send: read by type, refused with the field and the given value. */
@NullMarked
@NamedInterface("form")
package vn.thanhtri.web.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
