package vn.thanhtri.walk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;

/** One of those who walk: a role somewhere, with an account of its own. */
record Walker(Place place, Actor actor, Visitor visitor) implements AutoCloseable {
    static final List<Role> ROLES =
            List.of(Role.COMMANDER, Role.EPIDEMIOLOGIST, Role.OFFICER, Role.OFFICE, Role.POLICE, Role.ADMINISTRATOR);
    private static final String PASSWORD = "mua-thu-la-vang-roi-2021";

    /** Where they stand: around xã Tân Khánh, whose rows are marked. */
    enum Place {
        PROVINCE("19.", "19"),
        DISTRICT("19.173.", "173"),
        COMMUNE("19.173.05917.", "05917"),
        NEIGHBOUR("19.173.05938.", "05938"),
        OTHER_DISTRICT("19.168.", "168"),
        OTHER_PROVINCE("33.", "33");

        final String area;
        final String unit;

        Place(String area, String unit) {
            this.area = area;
            this.unit = unit;
        }

        /** Whether what lies there may be seen from here. */
        boolean sees(String other) {
            return other.startsWith(area);
        }
    }

    static Walker open(ApplicationContext context, String site, Place place, Role role, String username)
            throws IOException {
        Actor actor = Acting.as(Actor.system(), () -> {
            long agency = context.getBean(Agencies.class)
                    .register(new AgencyEntry(
                            AgencyKind.ORGANISATION,
                            "Cơ quan đi thử " + username,
                            "Đi thử " + username,
                            place.unit,
                            place.area,
                            null,
                            "",
                            Validity.ALWAYS));
            String name = "Người đi thử " + username;
            long id = context.getBean(Officers.class).open(username, PASSWORD, name, role, agency, place.area);
            return new Actor(id, agency, name, place.area, role);
        });
        Visitor visitor = new Visitor(site);
        visitor.signIn(username, PASSWORD);
        return new Walker(place, actor, visitor);
    }

    static List<Walker> openAll(ApplicationContext context, String site) throws IOException {
        List<Walker> all = new CopyOnWriteArrayList<>();
        for (Place place : Place.values()) {
            for (Role role : ROLES) {
                all.add(open(context, site, place, role, usernameOf(place, role)));
            }
        }
        return all;
    }

    Role role() {
        return actor.role();
    }

    /** In again, after something has ended the session; with another account where this one was closed. */
    Walker again(ApplicationContext context, String site) throws IOException {
        try {
            visitor.signIn(usernameOf(place, role()), PASSWORD);
            return this;
        } catch (IllegalStateException closed) {
            return open(context, site, place, role(), usernameOf(place, role()) + System.nanoTime());
        }
    }

    private static String usernameOf(Place place, Role role) {
        return (place + "." + role).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() {
        visitor.close();
    }

    @Override
    public String toString() {
        return role() + " of " + place;
    }
}
