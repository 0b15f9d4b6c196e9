package vn.thanhtri.directive.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thanhtri.directive.duty.Progress;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.directive.report.EvidenceFile;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Seen;

/** Files of evidence: sent with a report, listed, and given back byte for byte. */
@RestController
class EvidencePages {
    private final Evidence evidence;
    private final Tasks tasks;

    EvidencePages(Evidence evidence, Tasks tasks) {
        this.evidence = evidence;
        this.tasks = tasks;
    }

    @GetMapping({"/directives/{id}/files/{file}", "/api/v1/directives/files/{file}"})
    @Seen
    ResponseEntity<byte[]> download(@PathVariable long file) {
        EvidenceFile known = evidence.get(file);
        return Download.of(known.name(), known.mediaType(), evidence.content(file));
    }

    @GetMapping("/api/v1/directives/tasks/{task}/files")
    List<EvidenceFile> list(@PathVariable long task) {
        return evidence.listOf(List.of(tasks.get(task).id()));
    }

    /** A report with its files, for programs. */
    @PostMapping(path = "/api/v1/directives/tasks/{task}/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<EvidenceFile> report(
            @PathVariable long task,
            @RequestParam long agency,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String occurrence,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String evidenceNote,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        evidence.report(
                new TaskProgress.Report(task, agency, day, occurrence, Progress.Kind.REPORTED, note, evidenceNote),
                files == null ? List.of() : uploads(files));
        return list(task);
    }

    /** Files that were chosen; a form without any sends one that is empty and has no name. */
    static List<Evidence.Upload> uploads(List<MultipartFile> files) throws IOException {
        List<Evidence.Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() || name != null && !name.isEmpty()) {
                uploads.add(new Evidence.Upload(name == null ? "" : name, file.getBytes()));
            }
        }
        return uploads;
    }
}
