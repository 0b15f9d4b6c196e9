package vn.thanhtri.people.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All agencies in memory, by number and by kind and place. */
record AgencyIndex(List<Agency> all, Map<Long, Agency> byId, Map<AgencyIndex.Seat, List<Agency>> bySeat) {
    record Seat(AgencyKind kind, String area) {}

    static AgencyIndex of(List<Agency> agencies) {
        Map<Long, Agency> byId = HashMap.newHashMap(agencies.size());
        Map<Seat, List<Agency>> bySeat = HashMap.newHashMap(agencies.size());
        for (Agency agency : agencies) {
            byId.put(agency.id(), agency);
            bySeat.computeIfAbsent(new Seat(agency.kind(), agency.area()), seat -> new ArrayList<>())
                    .add(agency);
        }
        return new AgencyIndex(List.copyOf(agencies), byId, bySeat);
    }

    List<Agency> at(AgencyKind kind, String area) {
        return bySeat.getOrDefault(new Seat(kind, area), List.of());
    }
}
