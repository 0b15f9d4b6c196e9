package vn.thanhtri.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;

/** Every address that takes a form or an object, with what no command can read. */
@DatabaseTest
@DisplayName("Every form")
class EveryFormTest {
    private static final Actor CDC = new Actor(null, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST);
    private static final Pattern FIELD = Pattern.compile("(?:name|id) = \"([a-zA-Z]+)\"|name=\"([a-zA-Z]+)\"");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    private Site site;

    @BeforeEach
    void signIn() {
        site = Site.seenBy(CDC, context);
    }

    @Test
    @DisplayName("answers an unreadable value, a missing one, a broken character and half an object without failing")
    void neverFails() throws Exception {
        Set<String> fields = fieldsOfAllTemplates();
        List<String> failed = new ArrayList<>();
        for (String address : listWritten()) {
            boolean api = address.startsWith("/api/");
            List<AbstractMockHttpServletRequestBuilder<?>> tries = new ArrayList<>(List.of(post(address)));
            for (String nonsense : List.of("rác", "Nguyễn\u0000Văn", "Lê \uD800", "0021-02-30T99:99", "")) {
                AbstractMockHttpServletRequestBuilder<?> request = multipart(address);
                fields.forEach(field -> request.param(field, nonsense));
                tries.add(request);
            }
            if (api) {
                for (String body :
                        List.of("{}", "[]", "{", "[{}]", "{\"at\":\"rác\",\"from\":\"rác\",\"person\":\"x\"}")) {
                    tries.add(post(address)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body));
                }
            }
            for (AbstractMockHttpServletRequestBuilder<?> request : tries) {
                int status = site.answer(request).getStatus();
                if (status >= 500 && status != 503) {
                    failed.add(address + " " + status);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    @DisplayName("of a program names the field that could not be read, and what stood there")
    void namesTheField() throws Exception {
        assertThat(said("/api/v1/cases", "{\"outbreak\":1,\"person\":1,\"sampledAt\":\"hôm qua\"}"))
                .contains("\"field\":\"sampledAt\"", "hôm qua");
        assertThat(said("/api/v1/encounters", "[{\"personA\":1,\"personB\":2,\"from\":\"hôm qua\"}]"))
                .contains("hôm qua");
        assertThat(said("/api/v1/obligations/1/extend", "{\"until\":\"mai\",\"reason\":\"chờ\"}"))
                .contains("\"field\":\"until\"", "mai");
        assertThat(said("/api/v1/outbreaks", "{\"name\":\"Ổ dịch\"}")).contains("\"field\":\"openedOn\"");
    }

    @Test
    @DisplayName("asks in the address are read the same way: a day that is none is refused, not a failure")
    void questions() throws Exception {
        assertThat(site.answer(get("/units").param("on", "31/02/2021x")).getStatus())
                .isEqualTo(400);
        assertThat(site.answer(get("/persons").param("q", "a\u0000b")).getStatus())
                .isEqualTo(422);
        assertThat(site.answer(get("/board").param("show", "GÌ")).getStatus()).isEqualTo(400);
    }

    private String said(String address, String body) throws Exception {
        var answer = site.answer(
                post(address).contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(answer.getStatus()).as(address).isEqualTo(422);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> listWritten() {
        List<String> written = new ArrayList<>();
        for (RequestMappingInfo address : addresses.getHandlerMethods().keySet()) {
            if (address.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                for (String pattern : address.getPatternValues()) {
                    written.add(
                            pattern.replaceAll("\\{verb:([a-z]+)[^}]*}", "$1").replaceAll("\\{[^}]*}", "1"));
                }
            }
        }
        assertThat(written).hasSizeGreaterThan(60);
        return written;
    }

    private static Set<String> fieldsOfAllTemplates() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FIELD.matcher(Files.readString(file)).results().forEach(found -> {
                    fields.add(found.group(1) == null ? found.group(2) : found.group(1));
                });
            }
        }
        fields.removeIf(field -> field.startsWith("_"));
        assertThat(fields).contains("until", "sampledAt", "unitCode", "dueAt");
        return fields;
    }
}
