package vn.thanhtri.testing.box;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Boxes as subjects of obligations. */
@Component
class BoxDerivation implements Derivation<BoxStore.Dossier> {
    private final BoxStore store;
    private final Agencies agencies;
    private final Units units;
    private final Words words;

    BoxDerivation(BoxStore store, Agencies agencies, Units units, Words words) {
        this.store = store;
        this.agencies = agencies;
        this.units = units;
        this.words = words;
    }

    @Override
    public String subjectKind() {
        return TestingSubjects.BOX;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BoxStore.Dossier> load(Collection<Long> ids) {
        return store.dossiers(ids);
    }

    @Override
    public long idOf(BoxStore.Dossier box) {
        return box.id();
    }

    @Override
    public SubjectCard card(BoxStore.Dossier box) {
        String place = units.nameOf(box.area(), VietnamTime.dayOf(box.sentAt()));
        return new SubjectCard(
                words.say(Language.VI, "box.name", box.id()),
                box.missed() > 0
                        ? words.say(Language.VI, "box.card.missing", box.codes(), place)
                        : words.say(Language.VI, "box.card", box.tubes(), place),
                "",
                "/boxes/" + box.id());
    }

    @Override
    public List<Rule<BoxStore.Dossier>> rules() {
        return List.of(
                new DeliverBox(),
                new SearchTubes(box -> agencies.idFor(AgencyKind.TRAM_Y_TE, box.area(), box.sentAt())));
    }
}
