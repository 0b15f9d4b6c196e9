package vn.thanhtri.app;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import vn.thanhtri.directive.file.DirectiveCommand;
import vn.thanhtri.quarantine.cross.CrossInfectionCommand;
import vn.thanhtri.tiers.csv.TiersCommand;

/** The program: one command each, the server among them. */
@SpringBootApplication(scanBasePackages = "vn.thanhtri")
public class ThanhTri {
    /** Exit codes: 0 done, 1 failed, 2 bad input. */
    public static void main(String[] arguments) throws IOException {
        int code = run(arguments);
        if (code != 0 || !isServing(arguments)) {
            System.out.flush();
            System.exit(code);
        }
    }

    // the commands that need no server start without any of its machinery
    private static int run(String[] arguments) throws IOException {
        String command = arguments.length == 0 ? "help" : arguments[0];
        String[] rest =
                arguments.length == 0 ? arguments : java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        return switch (command) {
            case "directive" -> DirectiveCommand.run(rest, System.out, System.err);
            case "cross-infection" -> CrossInfectionCommand.run(rest, System.out, System.err);
            case "tiers" -> TiersCommand.run(rest, System.out, System.err);
            case "rehearse" -> CommandRehearsal.run(Path.of(rest[0]));
            case String other ->
                new CommandLine(new Commands())
                        .setExecutionExceptionHandler(new StartFailure())
                        .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
        };
    }

    private static boolean isServing(String[] arguments) {
        return arguments.length > 0 && (arguments[0].equals("serve") || arguments[0].equals("demo"));
    }
}
