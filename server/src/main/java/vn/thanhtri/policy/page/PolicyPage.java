package vn.thanhtri.policy.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page: which number was in force on a day in a place, and why.
 *
 * @param area unit path; empty for the whole country
 * @param place name of the area
 * @param selected key whose history is open; empty for none
 * @param recent changes of the last 30 days before the day
 * @param mayDecide whether the reader may answer questions
 */
public record PolicyPage(
        LocalDate on,
        String area,
        String areaCode,
        String place,
        List<Group> groups,
        String selected,
        @Nullable History history,
        List<Change> recent,
        List<Question> questions,
        boolean mayDecide) {

    /** Numbers of one field, e.g. quarantine. */
    public record Group(String key, String title, List<Row> rows) {}

    /**
     * A number in force.
     *
     * @param tone class of the confidence tag
     * @param weaker local numbers that were set aside, as words
     */
    public record Row(
            String key,
            String meaning,
            String subject,
            String value,
            String anchor,
            String clause,
            String issuer,
            String confidence,
            String tone,
            LocalDate since,
            String replaced,
            String note,
            List<String> weaker) {}

    public record History(String key, String meaning, List<Step> steps) {}

    /** One number of a key's history. */
    public record Step(
            String state,
            String since,
            String until,
            String subject,
            String place,
            String value,
            String clause,
            String successor,
            String source,
            String note) {}

    public record Change(
            LocalDate at, String key, String meaning, String subject, String before, String after, String clause) {}

    public record Question(
            long id,
            String key,
            String meaning,
            String subject,
            LocalDate since,
            String known,
            String source,
            boolean open,
            String answer,
            String clause,
            String unitHint) {}

    public int inForce() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public long flagged() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> !row.weaker().isEmpty())
                .count();
    }

    public long open() {
        return questions.stream().filter(Question::open).count();
    }
}
