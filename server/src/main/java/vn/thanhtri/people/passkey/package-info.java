/** Passkeys (WebAuthn level 3): a device signs instead of a person typing; nothing that could be phished or guessed. */
@NullMarked
@NamedInterface("passkey")
package vn.thanhtri.people.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
