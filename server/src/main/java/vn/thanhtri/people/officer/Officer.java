package vn.thanhtri.people.officer;

import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;

/**
 * An account.
 *
 * @param area unit path that bounds what the officer sees
 * @param version grows with whatever ends its sessions: password, role, agency, area, closing
 * @param closed whether the account was closed for good
 */
public record Officer(
        long id,
        String username,
        String passwordHash,
        String name,
        Role role,
        long agency,
        String area,
        int version,
        boolean closed) {
    Actor actor() {
        return new Actor(id, agency, name, area, role);
    }
}
