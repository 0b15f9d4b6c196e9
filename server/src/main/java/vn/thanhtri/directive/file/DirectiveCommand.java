package vn.thanhtri.directive.file;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;
import vn.thanhtri.directive.grammar.output.DirectiveJson;
import vn.thanhtri.directive.grammar.output.DirectiveListing;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/** {@code thanhtri directive FILE [--json]}: prints the points of a directive, or everything as JSON. Text, Markdown, HTML, DOCX, PDF. */
public final class DirectiveCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private DirectiveCommand() {}

    /** Exit code: 0 done, 1 failed, 2 bad input. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        boolean json = false;
        String file = null;
        for (String arg : args) {
            if (arg.equals("--json")) {
                json = true;
            } else if (file == null && !arg.startsWith("--")) {
                file = arg;
            } else {
                err.println("Tham số lạ: " + arg + " / unknown argument: " + arg);
                return BAD_INPUT;
            }
        }
        if (file == null) {
            err.println("Cách dùng: thanhtri directive TỆP [--json] / usage: thanhtri directive FILE [--json]");
            return BAD_INPUT;
        }
        return print(Path.of(file), json, out, err);
    }

    private static int print(Path file, boolean json, PrintStream out, PrintStream err) {
        try {
            FileText text = read(file);
            ParsedDirective directive = DirectiveParser.parse(text.text());
            if (text.encoding() != Encoding.UNICODE) {
                err.println(file + ": đã chuyển từ bảng mã cũ " + text.encoding()
                        + ", hãy đối chiếu với bản gốc / converted from " + text.encoding()
                        + ", compare with the original");
            }
            String name = String.valueOf(file.getFileName());
            out.print(json ? DirectiveJson.write(directive, name) + "\n" : DirectiveListing.write(directive, name));
            out.flush();
            return out.checkError() ? FAILED : DONE;
        } catch (UnreadableDirectiveException e) {
            err.println(file + ": " + e.getMessage());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println(file + ": không đọc được tệp / cannot read the file: " + e.getMessage());
            return FAILED;
        }
    }

    private static FileText read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDirectiveException(Reason.MISSING);
        }
        return DocumentFile.read(Files.readAllBytes(file));
    }
}
