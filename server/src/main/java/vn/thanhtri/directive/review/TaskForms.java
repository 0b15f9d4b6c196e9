package vn.thanhtri.directive.review;

import java.util.List;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.people.agency.Agency;

/**
 * What corrects a task before the dispatch.
 *
 * @param choices agencies an officer may name
 * @param events keys of what an order may count from
 */
public record TaskForms(Document document, Task task, List<Agency> choices, List<String> events) {}
