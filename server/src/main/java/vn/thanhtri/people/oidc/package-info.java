/** Sign-in by an identity provider (OpenID Connect Core 1.0), where a province has one. */
@NullMarked
package vn.thanhtri.people.oidc;

import org.jspecify.annotations.NullMarked;
