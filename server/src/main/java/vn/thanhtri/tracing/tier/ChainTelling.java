package vn.thanhtri.tracing.tier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tiers.Chain;
import vn.thanhtri.tiers.Link;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.SettingKind;

/** Puts the names of people, places and cases to the chains of the engine. */
@Component
class ChainTelling {
    private final ChainStore store;
    private final ContactPersonStore persons;

    ChainTelling(ChainStore store, ContactPersonStore persons) {
        this.store = store;
        this.persons = persons;
    }

    /** The chains of these persons (indices of the world), told; whoever has no chain has an empty one. */
    Map<Integer, List<ChainLink>> tell(TierWorld world, Collection<Integer> people) {
        Map<Integer, List<Link>> chains = new HashMap<>();
        Set<Long> settings = new HashSet<>();
        Set<Long> encounters = new HashSet<>();
        Set<Long> sources = new HashSet<>();
        for (int person : people) {
            List<Link> links = world.explain(person).map(Chain::links).orElse(List.of());
            chains.put(person, links);
            for (Link link : links) {
                sources.add(world.persons.idAt(link.source()));
                switch (link.means()) {
                    case Link.Means.Meeting meeting -> encounters.add(meeting.encounterId());
                    case Link.Means.SharedSetting shared -> settings.add(world.settings.idAt(shared.setting()));
                }
            }
        }
        Names names = new Names(
                store.settings(settings),
                store.placesOfEncounters(encounters),
                store.cases(sources),
                persons.namesOf(sources));
        Map<Integer, List<ChainLink>> told = new HashMap<>();
        chains.forEach((person, links) -> told.put(person, tell(world, links, names)));
        return told;
    }

    /** The cases that these persons are, by person. */
    Map<Long, ChainStore.CaseName> casesOf(Collection<Long> people) {
        return store.cases(people);
    }

    private record Names(
            Map<Long, ChainStore.SettingName> settings,
            Map<Long, String> encounters,
            Map<Long, ChainStore.CaseName> cases,
            Map<Long, ContactPersonStore.Named> people) {}

    private static List<ChainLink> tell(TierWorld world, List<Link> links, Names names) {
        List<ChainLink> told = new ArrayList<>(links.size());
        for (int hop = 0; hop < links.size(); hop++) {
            told.add(tell(world, links.get(hop), hop, names));
        }
        return told;
    }

    private static ChainLink tell(TierWorld world, Link link, int hop, Names names) {
        long source = world.persons.idAt(link.source());
        ChainStore.CaseName known = hop == 0 ? names.cases().get(source) : null;
        ContactPersonStore.Named named = names.people().get(source);
        String name = known != null || named == null ? "" : named.name();
        var from = link.fromMinute() == Minutes.SINCE_ALWAYS ? null : VietnamTime.ofMinute(link.fromMinute());
        var to = VietnamTime.ofMinute(link.toMinute());
        Long personCase = known == null ? null : known.id();
        String code = known == null ? "" : known.code();
        var infectiousFrom = known == null ? null : known.infectiousFrom();
        return switch (link.means()) {
            case Link.Means.Meeting meeting ->
                new ChainLink(
                        source,
                        hop,
                        personCase,
                        code,
                        name,
                        null,
                        null,
                        meeting.encounterId(),
                        "",
                        names.encounters().getOrDefault(meeting.encounterId(), ""),
                        from,
                        to,
                        infectiousFrom);
            case Link.Means.SharedSetting shared -> {
                long setting = world.settings.idAt(shared.setting());
                ChainStore.SettingName place = names.settings().get(setting);
                yield new ChainLink(
                        source,
                        hop,
                        personCase,
                        code,
                        name,
                        place == null ? SettingKind.OTHER : place.kind(),
                        setting,
                        null,
                        place == null ? "" : place.name(),
                        place == null ? "" : place.place(),
                        from,
                        to,
                        infectiousFrom);
            }
        };
    }
}
