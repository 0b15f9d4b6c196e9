package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Không danh sách nào bị cắt mà không báo; việc nào ghi xong cũng hoàn tác được")
class WholeListsTest {
    private static final Path CODE = Path.of("src/main/java/vn/thanhtri");
    private static final Pattern LIMIT = Pattern.compile("\\blimit (\\d{2,})\\b");
    private static final Pattern DOOR = Pattern.compile("@PostMapping\\(\"([^\"]+)\"\\)");

    /** Acts of pages that are not undone by one press, and why. */
    private static final Map<String, String> NOT_UNDONE = new TreeMap<>(Map.ofEntries(
            Map.entry("/imports/{kind}", "only read, nothing is recorded yet"),
            Map.entry("/imports/files/{id}/mending", "a mended file is read again, nothing is recorded yet"),
            Map.entry("/account/passkeys/{id}/remove", "safety: another key is added"),
            Map.entry("/imports/files/{id}/take", "registers of thousands of rows: the next file sets them right"),
            Map.entry("/outbreaks/{id}/case-list/file", "only read, but for pairs, which are corrected one by one"),
            Map.entry(
                    "/outbreaks/{id}/case-list",
                    "a list of cases, known ones among them: each is withdrawn on its page"),
            Map.entry(
                    "/outbreaks/{id}/case-list/download", "records that a list was taken home: that cannot be unsaid"),
            Map.entry("/outbreaks/{id}/contact-list", "records that a list was taken home: that cannot be unsaid"),
            Map.entry("/outbreaks/{id}/paste", "only read, nothing is recorded yet"),
            Map.entry("/outbreaks/{id}/paste/file", "only read, nothing is recorded yet"),
            Map.entry("/outbreaks/{id}/lines/{line}", "the line stays in the file with how it was settled"),
            Map.entry("/cases/{id}/interview/answers/back", "is itself the undoing"),
            Map.entry("/cases/{id}/interview/stops/{stop}/back", "is itself the undoing: told again with the form"),
            Map.entry("/transfers/{person}/back", "is itself the undoing"),
            Map.entry("/cases/{id}/interview/reopen", "is itself the undoing"),
            Map.entry(
                    "/amend/{kind}/{ids}/withdraw",
                    "withdrawn with a reason after reading what stands; recorded again with its form"),
            Map.entry("/amend/{kind}/{ids}/undo", "is itself the undoing"),
            Map.entry("/policy/questions/{id}", "a decision about law: decided anew, and both stay"),
            Map.entry("/directives/{id}/waiting", "a judgement that the reporter has been told"),
            Map.entry("/directives/{id}/incidents/{incident}/withdraw", "is itself the undoing"),
            Map.entry(
                    "/directives/{id}/relations/{relation}/confirm",
                    "tasks of agencies follow at once: another document ends it"),
            Map.entry(
                    "/directives/{id}/relations/{relation}/dismiss",
                    "is itself the undoing of a relation; added again by its form"),
            Map.entry("/directives/{id}/relations/confirm-references", "only says that they were read"),
            Map.entry("/directives/{id}/claims/undo", "is itself the undoing"),
            Map.entry("/directives/{id}/doubts/{doubt}", "only says that it was read"),
            Map.entry("/directives/{id}/doubts/seen", "only says that they were read"),
            Map.entry("/directives/{id}/bodies", "settled anew by the same form"),
            Map.entry("/directives/{id}/tasks/{task}/give", "agencies have been told: reassigned on the board"),
            Map.entry("/directives/{id}/tasks/{task}/work", "agencies have been told: excused on the board"),
            Map.entry("/directives/{id}/acknowledge", "an agency's word that it received"),
            Map.entry("/directives", "a document taken in: removed from the register as long as it is not dispatched"),
            Map.entry("/directives/{id}/take-proposals", "each task is corrected or removed"),
            Map.entry("/directives/{id}/dispatch", "an official act: lifted by another document"),
            Map.entry("/directives/{id}/tasks/{task}/remove", "added again from the text"),
            Map.entry(
                    "/directives/{id}/tasks/{task}/progress",
                    "a report to another agency: corrected by the next report"),
            Map.entry("/directives/{id}/effect", "an official act: said anew"),
            Map.entry("/drafts", "a draft: nobody has seen it"),
            Map.entry("/drafts/{id}", "versions of a draft are kept"),
            Map.entry("/drafts/{id}/issue", "an official act"),
            Map.entry("/messages/{id}/read", "only says that it was read"),
            Map.entry("/messages/read", "only says that they were read"),
            Map.entry("/persons/{id}/own-data", "a file for the person: it was given"),
            Map.entry("/persons/{id}/expunge", "asked twice, and final by law"),
            Map.entry("/privacy/breach", "a report"),
            Map.entry("/extensions/{id}", "a decision the agency has been told: decided anew"),
            Map.entry("/obligations/{id}/ask", "a request the level above has been told"),
            Map.entry("/persons", "somebody entered twice is merged, somebody invented expunged"),
            Map.entry("/persons/{id}/numbers/correct", "full numbers never stand in a page to be sent back"),
            Map.entry("/persons/{id}/numbers", "looks: that somebody looked is kept"),
            Map.entry("/persons/{id}/merges/{merge}/part", "is itself the undoing"),
            Map.entry("/set-up", "the first account"),
            Map.entry("/account/sessions/{id}/end", "signs in again"),
            Map.entry("/account/sessions/end-others", "sign in again"),
            Map.entry("/account/tokens", "revoked below it"),
            Map.entry("/account/tokens/{id}/revoke", "safety: never comes back"),
            Map.entry("/account/password", "safety: changed again"),
            Map.entry("/officers/{id}/password", "safety: set again"),
            Map.entry("/officers/{id}/close", "asked twice; opened again by the register"),
            Map.entry("/agencies/{id}/holders", "an appointment with its day: the next one follows")));

    @Test
    @DisplayName("câu SQL có giới hạn cố định thì hỏi thêm một dòng và từ chối khi vượt, không âm thầm bỏ bớt")
    void noSilentLimit() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            Matcher limit = LIMIT.matcher(text);
            while (limit.find()) {
                int most = Integer.parseInt(limit.group(1)) - 1;
                if (!Pattern.compile("Rows\\.whole\\(\\s*" + most + ",")
                                .matcher(text)
                                .find()
                        && !text.contains("count(*)")) {
                    silent.add(file + ": limit " + limit.group(1));
                }
            }
        }
        assertThat(silent).as("page, count, or refuse by Rows.whole").isEmpty();
    }

    @Test
    @DisplayName("mỗi biểu mẫu ghi điều gì đều đề nghị hoàn tác ngay sau đó, trừ những việc nêu lý do ở đây")
    void everyActOffersUndo() throws IOException {
        List<String> without = new ArrayList<>();
        List<String> needless = new ArrayList<>();
        for (Path file : files()) {
            // laboratories, campaigns and stays are corrected on their own pages
            if (file.toString().matches(".*Api[.]java|.*/(testing|quarantine)/[a-z]+/.*")) {
                continue;
            }
            String text = Files.readString(file);
            Matcher door = DOOR.matcher(text);
            while (door.find()) {
                String path = door.group(1);
                int end = text.indexOf("\n    }", door.end());
                boolean undoable =
                        body(text, door.end(), end < 0 ? text.length() : end).contains("ndoable(");
                if (path.startsWith("/api/") || path.startsWith("/{") || path.startsWith("/carries-out")) {
                    continue;
                }
                if (undoable == NOT_UNDONE.containsKey(path)) {
                    (undoable ? needless : without).add(path + " of " + file.getFileName());
                }
            }
        }
        assertThat(without).as("acts that say nothing of Hoàn tác").isEmpty();
        assertThat(needless).as("acts that are undone and excused all the same").isEmpty();
    }

    /** A handler and what it calls of its own class to say what was recorded. */
    private static String body(String text, int from, int to) {
        String body = text.substring(from, to);
        Matcher own = Pattern.compile("\\b(kept|sayMoved|mergeNow|said)\\(").matcher(body);
        StringBuilder all = new StringBuilder(body);
        while (own.find()) {
            int at = text.indexOf(" " + own.group(1) + "(", 0);
            int declared = text.indexOf("private void " + own.group(1) + "(");
            int start = declared < 0 ? at : declared;
            all.append(text, Math.max(0, start), Math.min(text.length(), Math.max(0, start) + 900));
        }
        return all.toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CODE)) {
            return all.filter(any -> any.toString().endsWith(".java")).toList();
        }
    }
}
