package vn.thanhtri.directive.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thanhtri.directive.claim.Account;
import vn.thanhtri.directive.claim.Claim;
import vn.thanhtri.directive.claim.Doubt;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.register.Bodies;
import vn.thanhtri.directive.register.Claims;

/**
 * What the reader of a document could not answer for, until an officer has.
 *
 * @param claims sentences in no task, the decided ones too
 * @param doubts fields read with doubt, the seen ones too
 * @param bodies names that the directory does not know
 * @param tasks the tasks of the document
 */
public record OpenParts(
        Account account, List<Claim> claims, List<Doubt> doubts, List<Bodies.Unknown> bodies, List<Task> tasks) {

    /** Sentences of which nobody has decided, in the order of the text. */
    public List<Claim> openClaims() {
        return claims.stream().filter(Claim::open).toList();
    }

    public List<Claim> decidedClaims() {
        return claims.stream().filter(claim -> !claim.open()).toList();
    }

    public List<Doubt> openDoubts() {
        return doubts.stream().filter(Doubt::open).toList();
    }

    /** Places an officer should look at: doubtful fields and unknown names. */
    public int toLookAt() {
        return openDoubts().size() + bodies.size();
    }

    /** Number of an open sentence on the page, by its place in the text. */
    public int numberAt(int starts) {
        List<Claim> open = openClaims();
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).starts() == starts) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The task a sentence would join. */
    public Optional<Task> before(Claim claim) {
        return Claims.findBefore(claim, tasks);
    }

    /** The task whose words hold a doubtful field, else the first of its point. */
    public Optional<Task> of(Doubt doubt) {
        List<Task> own = tasks.stream()
                .filter(task -> !task.removed() && task.point().equals(doubt.point()))
                .toList();
        return own.stream()
                .filter(task -> task.starts() <= doubt.starts() && task.ends() >= doubt.ends())
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** Sentences joined to a task, in the order of the text. */
    public Map<Long, List<String>> joined() {
        return claims.stream()
                .filter(claim -> claim.verdict() == Claim.Verdict.JOINED)
                .collect(Collectors.groupingBy(
                        claim -> java.util.Objects.requireNonNull(claim.task()),
                        Collectors.mapping(Claim::words, Collectors.toList())));
    }
}
