package vn.thanhtri.directive.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/** The text of a web page, paragraph by paragraph; its charset as the page declares it, else UTF-8. */
final class HtmlText {
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "svg", "head");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String read(byte[] content) {
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HtmlText reader = new HtmlText();
        reader.visit(page.body());
        if (reader.text.indexOf("\uFFFD") >= 0) {
            throw new UnreadableDirectiveException(Reason.NOT_UTF8);
        }
        return reader.text.toString().strip() + "\n";
    }

    private void visit(Node node) {
        if (node instanceof TextNode words) {
            String said = words.text();
            text.append(endsLine() ? said.stripLeading() : said);
        } else if (node instanceof Element element && !SILENT.contains(element.normalName())) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "tr" -> row(element);
                default -> {
                    if (element.isBlock()) {
                        paragraph();
                    }
                    text.append(mark(element));
                    element.childNodes().forEach(this::visit);
                    if (element.isBlock()) {
                        paragraph();
                    }
                }
            }
        }
    }

    // a row of one cell is layout; of more cells, a table
    private void row(Element row) {
        var cells = row.select("> td, > th");
        if (cells.size() == 1 || row.select("br, p").size() > cells.size()) {
            cells.forEach(cell -> {
                paragraph();
                cell.childNodes().forEach(this::visit);
            });
            paragraph();
            return;
        }
        if (!endsLine()) {
            text.append('\n');
        }
        text.append(cells.stream().map(Element::text).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String mark(Element element) {
        Element list = element.parent();
        if (!element.normalName().equals("li") || list == null) {
            return "";
        }
        if (!list.normalName().equals("ol")) {
            return "- ";
        }
        int start = list.hasAttr("start") ? Integer.parseInt(list.attr("start").strip()) : 1;
        int number = start + list.select("> li").indexOf(element);
        return list.attr("type").equals("a") ? (char) ('a' + number - 1) + ") " : number + ". ";
    }

    private boolean endsLine() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void paragraph() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        while (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }
}
