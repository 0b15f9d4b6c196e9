package vn.thanhtri.directive.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Issuer;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;

/** The tasks of a document are followed up by the office of who issued it. */
@Component
class TaskIssuer implements Issuer {
    private static final String EXPRESS = "HOA_TOC";
    private static final List<AgencyKind> GOVERNMENT = List.of(
            AgencyKind.OFFICE, AgencyKind.UBND_TINH, AgencyKind.BAN_CHI_DAO, AgencyKind.UBND_HUYEN, AgencyKind.UBND_XA);
    private static final List<AgencyKind> PARTY = List.of(AgencyKind.TINH_UY, AgencyKind.HUYEN_UY);

    private final TaskStore tasks;
    private final DirectiveStore documents;
    private final Agencies agencies;
    private final Clock clock;

    TaskIssuer(TaskStore tasks, DirectiveStore documents, Agencies agencies, Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return Subjects.TASK;
    }

    @Override
    public Optional<Long> findOffice(long task) {
        return find(task).flatMap(this::officeOf);
    }

    @Override
    public boolean isSpokenForBy(long task, Actor actor) {
        return find(task).map(document -> document.isOfficeOf(actor)).orElse(false);
    }

    @Override
    public boolean isUrgent(long task) {
        return find(task).map(TaskIssuer::isUrgent).orElse(false);
    }

    static boolean isUrgent(Document document) {
        return document.urgency().equals(EXPRESS);
    }

    private Optional<Long> officeOf(Document document) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Stream<AgencyKind> kinds = switch (document.channel()) {
            case PARTY -> Stream.concat(PARTY.stream(), GOVERNMENT.stream());
            case GOVERNMENT -> GOVERNMENT.stream();
        };
        return kinds.flatMap(kind -> agencies.findAt(kind, document.area(), today).stream())
                .map(Agency::id)
                .findFirst();
    }

    private Optional<Document> find(long task) {
        return tasks.find(task).flatMap(found -> documents.find(found.document()));
    }
}
