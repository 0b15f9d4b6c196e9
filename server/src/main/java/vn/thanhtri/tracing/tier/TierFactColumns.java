package vn.thanhtri.tracing.tier;

import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.Isolation;

/**
 * Everything the tiers rest on, as of one commit: the facts that stand, by dense index, and what the database holds of
 * everybody's place. Whoever adds rows holds its monitor.
 *
 * @param mark the last change that is in it
 */
record TierFactColumns(TierFactStore.Mark mark, DenseIndex persons, DenseIndex settings, Facts facts, KeptPlaces kept) {
    /** Kinds of rows of {@link BinaryRows}, and the statements that give them. */
    enum Table {
        CASE_WINDOW("tracing.infectious_window") {
            @Override
            String select() {
                return "select person_case, person, 0::bigint, from_at, to_at from tracing.infectious_window f where true";
            }

            @Override
            void add(TierFactColumns columns, long id, long person, long none, int from, int to) {
                columns.facts.addCase(id, columns.persons.of(person), from, to);
            }
        },
        ENCOUNTER("tracing.encounter") {
            @Override
            String select() {
                return standing("id, person_a, person_b");
            }

            @Override
            void add(TierFactColumns columns, long id, long a, long b, int from, int to) {
                columns.facts.addEncounter(id, columns.persons.of(a), columns.persons.of(b), from, to);
            }
        },
        PRESENCE("tracing.presence") {
            @Override
            String select() {
                return standing("id, person, setting");
            }

            @Override
            void add(TierFactColumns columns, long id, long person, long setting, int from, int to) {
                columns.facts.addPresence(id, columns.persons.of(person), columns.settings.of(setting), from, to);
            }
        },
        ISOLATION("tracing.isolation") {
            @Override
            String select() {
                return standing("id, person, setting");
            }

            @Override
            void add(TierFactColumns columns, long id, long person, long setting, int from, int to) {
                int room = setting == BinaryRows.NONE ? Isolation.COMPLETE : columns.settings.of(setting);
                columns.facts.addIsolation(id, columns.persons.of(person), room, from, to);
            }
        },
        TIER("tracing.tier") {
            @Override
            String select() {
                return "select person, tier::bigint, null::bigint, first_exposure, last_exposure from tracing.tier f"
                        + " where tier is not null";
            }

            @Override
            void add(TierFactColumns columns, long person, long tier, long none, int first, int last) {
                boolean isCase = tier == 0;
                columns.kept.keep(
                        columns.persons.of(person),
                        Math.toIntExact(tier),
                        isCase ? TierPlace.CASE.first() : first,
                        isCase ? TierPlace.CASE.last() : last);
            }
        };

        private final String table;

        Table(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }

        /** Ends within its conditions. */
        abstract String select();

        abstract void add(TierFactColumns columns, long first, long second, long third, int from, int to);

        String standing(String columns) {
            return "select " + columns + ", from_at, to_at from " + table + " f"
                    + " where not void and not exists (select from " + table + " n where n.corrects = f.id)";
        }
    }
}
