package vn.thanhtri.place.imports;

import java.util.Set;
import vn.thanhtri.kernel.Role;

/** Who brings which files. */
public final class ImportRoles {
    /** What the place itself knows best: its hamlets and households. */
    public static final Set<Role> OF_THE_PLACE = Set.of(Role.ADMINISTRATOR, Role.COMMANDER, Role.OFFICE, Role.OFFICER);

    /** What decides who answers and who sees. */
    public static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

    private ImportRoles() {}
}
