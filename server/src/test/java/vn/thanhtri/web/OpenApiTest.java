package vn.thanhtri.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;

@DatabaseTest
@DisplayName("The description of the API")
class OpenApiTest {
    private static final Actor CDC = new Actor(null, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST);
    private static final String VERSION = "/api/v1/";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    private Site site;
    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        site = Site.seenBy(CDC, context);
        String text = site.answer(get("/api/v1/openapi").header("Host", "evil.example"))
                .getContentAsString(StandardCharsets.UTF_8);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/openapi.json"), text);
        api = JsonMapper.builder().build().readTree(text);
    }

    private record Op(String path, String method, JsonNode told) {}

    private List<Op> operations() {
        List<Op> all = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Op(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    @Test
    @DisplayName("holds every address of the API with its method, and none that is not there")
    void isComplete() {
        Set<String> served = new TreeSet<>();
        for (RequestMappingInfo info : addresses.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                if (path.startsWith(VERSION) && !path.startsWith("/api/v1/openapi")) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        served.add(method + " " + path.replaceAll("\\{([a-zA-Z]+):[^}]*}", "{$1}"));
                    }
                }
            }
        }
        Set<String> told = new TreeSet<>();
        operations().forEach(op -> told.add(op.method().toUpperCase(java.util.Locale.ROOT) + " " + op.path()));
        assertThat(told).isEqualTo(served).hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("says how each operation refuses, 403 for roles among them, and how a program comes in")
    void refusals() {
        assertThat(api.get("components").get("securitySchemes").has("token")).isTrue();
        for (Op op : operations()) {
            Set<String> told = new HashSet<>(op.told().get("responses").propertyNames());
            assertThat(op.told().toString()).as(op.path()).doesNotContain("\"name\":\"form\"", "schemas/Form\"");
            assertThat(told).as(op.method() + " " + op.path()).contains("401", "403", "404");
            if (!op.method().equals("get")) {
                assertThat(told).as(op.method() + " " + op.path()).contains("409", "422", "503");
            }
        }
    }

    @Test
    @DisplayName("names no class of the program and no address that the visitor brought")
    void noClassNames() {
        String text = api.toString();
        assertThat(text)
                .doesNotContain("evil.example")
                .doesNotContainPattern("(?:vn\\.thanhtri|java|org|tools)\\.[a-z]+\\.");
        for (Op op : operations()) {
            assertThat(op.told().get("operationId").stringValue()).as(op.path()).startsWith(op.method() + "-");
            op.told()
                    .get("tags")
                    .forEach(tag -> assertThat(tag.stringValue())
                            .matches("[a-z][a-z-]*")
                            .doesNotEndWith("-api"));
        }
        Set<String> ids = new HashSet<>();
        operations()
                .forEach(op -> assertThat(ids.add(op.told().get("operationId").stringValue()))
                        .as(op.path())
                        .isTrue());
    }

    @Test
    @DisplayName("leaves no answer and no content without a shape")
    void shapes() {
        Set<String> shapeless = new TreeSet<>();
        for (Op op : operations()) {
            for (Map.Entry<String, JsonNode> response :
                    op.told().get("responses").properties()) {
                JsonNode content = response.getValue().get("content");
                if (content != null) {
                    content.properties().forEach(kind -> {
                        JsonNode schema = kind.getValue().get("schema");
                        if (schema == null || schema.isEmpty()) {
                            shapeless.add(op.method() + " " + op.path() + " " + response.getKey());
                        }
                    });
                }
            }
        }
        assertThat(shapeless).isEmpty();
    }

    @Test
    @DisplayName("is kept by refusals too: what a program sent wrongly is told without the inside of this one")
    void errorsNameNoClasses() throws Exception {
        for (String path :
                List.of("/api/v1/persons/abc", "/api/v1/facts/person/x", "/api/v1/facts/person/1?known=hom-qua")) {
            assertThat(site.answer(get(path)).getContentAsString(StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContainPattern(
                            "(?:vn\\.thanhtri|java|org|tools)\\.[a-z]+\\.|Long|Exception|method parameter");
        }
        assertThat(site.answer(post("/api/v1/outbreaks")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("[{"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContainPattern("(?:vn\\.thanhtri|java|org|tools)\\.[a-z]+\\.|Exception");
    }
}
