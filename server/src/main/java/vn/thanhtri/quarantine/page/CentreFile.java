package vn.thanhtri.quarantine.page;

import java.util.List;
import java.util.Map;
import vn.thanhtri.quarantine.centre.Centre;
import vn.thanhtri.quarantine.centre.CheckItem;
import vn.thanhtri.quarantine.centre.Handover;
import vn.thanhtri.quarantine.centre.RoomDossier;
import vn.thanhtri.quarantine.cross.LivedWorld;
import vn.thanhtri.quarantine.stay.Stay;

/**
 * The page of a centre.
 *
 * @param alarms rooms whose people are to be separated from a case
 * @param coming on their way here
 * @param waiting decided on, lying nowhere yet
 * @param checks the newest answer of each line; a line without one was never looked at
 * @param cross whether the centre infects; names of late cases are numbers of persons
 */
public record CentreFile(
        Centre centre,
        String place,
        RoomMap map,
        List<RoomDossier> alarms,
        List<MapStore.Closed> closed,
        List<Handover> coming,
        List<Stay> waiting,
        Map<CheckItem, String> checks,
        LivedWorld.Judged cross,
        BedForecast forecast) {

    public long toSeparate() {
        return alarms.stream()
                .flatMap(room -> room.mates().stream())
                .filter(mate -> mate.leftAt() == null)
                .count();
    }
}
