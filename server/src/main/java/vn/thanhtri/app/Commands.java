package vn.thanhtri.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** The commands of {@code ./thanhtri}, as help shows them. */
@Command(
        name = "thanhtri",
        header = "Thành Trì: điều hành phòng, chống dịch của một tỉnh / command system of a province in an epidemic",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  test      Chạy mọi kiểm thử / run all tests",
            "  tiers     Tính bậc F1-F3 từ tệp CSV / contact tiers from CSV files: tiers DIR --as-of T --horizon-days N --max-tier K --out FILE",
            "  cross-infection",
            "            Lây trong khu cách ly hay từ trước? / infected inside? cross-infection DIR --out DIR",
            "  directive Đọc một văn bản chỉ đạo / read a directive: directive FILE [--json]",
            "",
            "Mã kết thúc / exit codes: 0 xong / done, 1 không thành công / failed, 2 dữ liệu vào chưa đúng / bad input"
        },
        subcommands = {
            Commands.Serve.class,
            Commands.Demo.class,
            Commands.Train.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            HelpCommand.class
        })
class Commands {

    /** What every command that starts the server takes. Relative paths are the caller's. */
    abstract static class Start implements Callable<Integer> {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Thư mục dữ liệu của PostgreSQL kèm theo / folder of the embedded database")
        @Nullable
        Path data;

        @Option(names = "--port", paramLabel = "N", description = "Cổng web / web port (mặc định / default 8080)")
        int port = 8080;

        @Option(
                names = "--database",
                paramLabel = "URL",
                description =
                        "Dùng máy chủ PostgreSQL 18 riêng; nên đặt qua biến THANHTRI_DATABASE / a PostgreSQL 18 of"
                                + " one's own; better given as THANHTRI_DATABASE: postgresql://owner:password@host:5432/thanhtri")
        @Nullable
        String database;

        @Option(
                names = "--archive",
                paramLabel = "DIR",
                description = "Chép nhật ký thay đổi sang đây, trễ nhất một phút; nên là ổ đĩa khác / copy the log of"
                        + " changes here, at most a minute behind; best on another disk")
        @Nullable
        Path archive;

        @Option(
                names = "--tls",
                arity = "2",
                paramLabel = "PEM",
                description = "Chứng thư và khóa riêng: chỉ nói HTTPS / certificate and private key: HTTPS only")
        List<Path> tls = List.of();

        @Option(
                names = "--proxy",
                paramLabel = "ADDRESS",
                description =
                        "Địa chỉ IP của proxy được tin về X-Forwarded-For và -Proto; ghi nhiều lần được / address of a"
                                + " proxy that is believed about X-Forwarded-For and -Proto; may be repeated")
        List<String> proxies = List.of();

        abstract Path defaultData();

        abstract Map<String, Object> properties();

        ConfigurableApplicationContext start() throws Exception {
            Map<String, Object> properties = new LinkedHashMap<>(properties());
            properties.put("server.port", port);
            Path folder = (data == null ? defaultData() : data).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            // beside a server of one's own too: the password of the application's role is kept there
            properties.put("thanhtri.data", folder.toString());
            if (database != null) {
                properties.put("thanhtri.database", database);
            }
            if (archive != null) {
                properties.put(
                        "thanhtri.archive", archive.toAbsolutePath().normalize().toString());
            }
            properties.putAll(Transport.properties(tls, proxies));
            SpringApplication application = new SpringApplication(ThanhTri.class);
            application.setDefaultProperties(properties);
            return application.run();
        }

        static Path home() {
            return Path.of(System.getProperty("thanhtri.home", "."), "data");
        }
    }

    @Command(name = "serve", description = "Chạy máy chủ / run the server")
    static class Serve extends Start {
        @Override
        public Integer call() throws Exception {
            start();
            return 0;
        }

        @Override
        Path defaultData() {
            return home().resolve("server");
        }

        @Override
        Map<String, Object> properties() {
            return Map.of("thanhtri.demo", false);
        }
    }

    @Command(
            name = "demo",
            description =
                    "Chạy bản dùng thử: tỉnh Thái Nguyên, 05/8/2021 14:12 / the demo: Thái Nguyên, 5 August 2021 14:12")
    static class Demo extends Serve {
        @Override
        Path defaultData() {
            return home().resolve("demo");
        }

        @Override
        Map<String, Object> properties() {
            return Map.of("thanhtri.demo", true, "thanhtri.now", "2021-08-05T14:12");
        }
    }

    @Command(
            name = "train",
            hidden = true,
            description = "Starts the server, asks for its pages, and stops: for the AOT cache")
    static class Train extends Serve {
        @Override
        public Integer call() throws Exception {
            port = 0;
            try (ConfigurableApplicationContext context = start()) {
                context.getBean(Rehearsal.class).visitPages();
            }
            return 0;
        }
    }
}
