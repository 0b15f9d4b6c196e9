package vn.thanhtri.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** How browsers reach the server: by TLS of its own, or through proxies that are named. Nobody else's forwarded headers are read. */
final class Transport {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{3,45}");

    private Transport() {}

    /**
     * @param tls certificate (with its chain) and private key, PEM; empty for none
     * @param proxies addresses of proxies, each exactly
     */
    static Map<String, Object> properties(List<Path> tls, List<String> proxies) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!tls.isEmpty()) {
            properties.put("server.ssl.certificate", readable(tls.getFirst()));
            properties.put("server.ssl.certificate-private-key", readable(tls.getLast()));
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put("server.servlet.session.cookie.secure", true);
            // of this host and of TLS alone: browsers hold to the prefix
            properties.put("server.servlet.session.cookie.name", "__Host-thanhtri");
            properties.put("server.servlet.session.cookie.path", "/");
        }
        if (!proxies.isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    proxies.stream().map(Transport::exactly).collect(Collectors.joining("|")));
        }
        return properties;
    }

    private static String readable(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (!Files.isReadable(whole)) {
            throw badInput("Không đọc được tệp / cannot read: " + file);
        }
        return whole.toUri().toString();
    }

    private static String exactly(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw badInput("--proxy cần một địa chỉ IP / needs an IP address: " + address);
        }
        return address.replace(".", "\\.");
    }

    private static CommandLine.ParameterException badInput(String words) {
        return new CommandLine.ParameterException(new CommandLine(new Commands()), words);
    }
}
