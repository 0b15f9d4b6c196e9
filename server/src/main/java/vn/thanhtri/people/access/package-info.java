/** By what an account comes in: sessions of people, tokens of programs. */
@NullMarked
@NamedInterface("access")
package vn.thanhtri.people.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
