package vn.thanhtri.directive.grammar;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/** {@code thanhtri directive FILE [--json]}: prints the points of a directive, or everything as JSON. */
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
            ParsedDirective directive = DirectiveParser.parse(read(file));
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

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDirectiveException(Reason.MISSING);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new UnreadableDirectiveException(Reason.NOT_UTF8);
        }
    }
}
