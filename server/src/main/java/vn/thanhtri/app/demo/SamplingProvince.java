package vn.thanhtri.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.person.PersonEntry;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.people.person.Residence;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;
import vn.thanhtri.place.hamlet.Hamlet;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;

/** The residents of the hamlets that are sampled, household by household, and the laboratories. */
@Component
class SamplingProvince {
    static final String COMMUNE = "05917";
    private static final LocalDate SINCE = DemoProvince.SINCE;
    private static final int HOUSEHOLDS = 42;
    private static final long SEED = 2021_0804;

    private final Units units;
    private final Hamlets hamlets;
    private final Households households;
    private final Persons persons;
    private final Agencies agencies;
    private final Laboratories laboratories;
    private final Outbreaks outbreaks;
    private final Set<Long> residents = new HashSet<>();

    SamplingProvince(
            Units units,
            Hamlets hamlets,
            Households households,
            Persons persons,
            Agencies agencies,
            Laboratories laboratories,
            Outbreaks outbreaks) {
        this.units = units;
        this.hamlets = hamlets;
        this.households = households;
        this.persons = persons;
        this.agencies = agencies;
        this.laboratories = laboratories;
        this.outbreaks = outbreaks;
    }

    /** Who is registered as living in these hamlets, and the agencies that test. */
    void settle(InventedNames names, List<String> named) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        String area = units.path(COMMUNE, SINCE);
        for (String name : named.stream().sorted().toList()) {
            Hamlet hamlet = hamlets.findByName(COMMUNE, name, SINCE).orElseThrow();
            List<PersonEntry> entries = new ArrayList<>();
            for (int i = 0; i < HOUSEHOLDS; i++) {
                String head = names.next("M");
                long household = households.establish(hamlet.id(), head, "số " + (i + 1), "", SINCE);
                String family = head.substring(0, head.indexOf(' '));
                int size = 1 + random.nextInt(6);
                for (int member = 0; member < size; member++) {
                    String sex = member == 0 || random.nextBoolean() ? "M" : "F";
                    entries.add(new PersonEntry(
                            member == 0 ? head : names.next(family, sex),
                            member == 0 ? 1950 + random.nextInt(40) : 1945 + random.nextInt(72),
                            null,
                            sex,
                            "",
                            List.of(),
                            new Residence(COMMUNE, area, hamlet.id(), household, hamlet.title(), "số " + (i + 1))));
                }
            }
            residents.addAll(persons.registerAll(entries));
        }
        laboratory("Phòng xét nghiệm CDC tỉnh");
        laboratory("Phòng xét nghiệm Bệnh viện Trung ương Thái Nguyên");
    }

    private void laboratory(String name) {
        agencies.register(new AgencyEntry(
                AgencyKind.LABORATORY, name, name, "19", DemoProvince.AREA, null, "", Validity.since(SINCE)));
    }

    /** The CDC's, which is given the campaign, and the hospital's. */
    long equip() {
        List<Long> all = agencies.listOf(AgencyKind.LABORATORY, DemoProvince.AREA, SINCE).stream()
                .map(agency -> agency.id())
                .sorted()
                .toList();
        laboratories.equip(all.get(0), 10, 80);
        laboratories.equip(all.get(1), 5, 400);
        return all.get(0);
    }

    List<Long> hamlets(Collection<String> named) {
        return named.stream()
                .sorted()
                .map(name ->
                        hamlets.findByName(COMMUNE, name, SINCE).orElseThrow().id())
                .toList();
    }

    boolean isResident(long person) {
        return residents.contains(person);
    }

    /** The outbreak of the commune. */
    long outbreak() {
        return outbreaks.list(10).stream()
                .filter(one -> one.unitCode().equals(COMMUNE))
                .map(Outbreak::id)
                .findFirst()
                .orElseThrow();
    }
}
